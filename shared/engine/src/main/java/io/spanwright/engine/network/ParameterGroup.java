package io.spanwright.engine.network;

/**
 * The part of the network that a parameter belongs to.
 *
 * @param layer 0 is the lowest encoder layer; -1 outside the layers
 */
public record ParameterGroup(Part part, int layer) {

    /** Word-shape embedding, input normalisation, encoder layers, head. */
    public enum Part {
        SHAPE,
        EMBEDDING,
        ENCODER_LAYER,
        HEAD
    }

    public static final ParameterGroup SHAPE = new ParameterGroup(Part.SHAPE, -1);
    public static final ParameterGroup EMBEDDING = new ParameterGroup(Part.EMBEDDING, -1);
    public static final ParameterGroup HEAD = new ParameterGroup(Part.HEAD, -1);

    public static ParameterGroup encoderLayer(int layer) {
        return new ParameterGroup(Part.ENCODER_LAYER, layer);
    }
}
