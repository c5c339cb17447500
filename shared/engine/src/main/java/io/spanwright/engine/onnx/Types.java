package io.spanwright.engine.onnx;

import java.util.Map;

/** The types of a graph's values, as {@link ShapeProbe} saw them. */
public final class Types {
    private final Map<String, TensorType> types;

    Types(Map<String, TensorType> types) {
        this.types = Map.copyOf(types);
    }

    /**
     * The type of a value.
     *
     * @throws UnsupportedGraphException where its shape does not follow from the batch's
     */
    public TensorType of(String value) {
        TensorType type = types.get(value);
        if (type == null) {
            throw new UnsupportedGraphException(
                    "the shape of %s does not follow from the number and length of windows"
                            .formatted(value));
        }
        return type;
    }

    public boolean knows(String value) {
        return types.containsKey(value);
    }
}
