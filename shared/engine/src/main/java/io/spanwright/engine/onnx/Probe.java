package io.spanwright.engine.onnx;

/**
 * A batch size at which a graph is run to see its shapes.
 *
 * @param windows B
 * @param length S
 */
record Probe(int windows, int length) {
    // Coprime, so that no product of one batch is mistaken for one of the other.
    static final Probe SMALL = new Probe(2, 3);
    static final Probe LARGE = new Probe(5, 7);
}
