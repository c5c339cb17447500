package io.spanwright.engine.runtime;

/**
 * How a model is run.
 *
 * @param threads within one operator, 1 or more
 * @param optimised whether ONNX Runtime may rewrite the graph
 */
public record SessionSettings(int threads, boolean optimised) {

    public SessionSettings {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "threads is %d, expected 1 or more".formatted(threads));
        }
    }
}
