package io.spanwright.engine.runtime;

/**
 * How a model is run.
 *
 * @param threads within one operator, 1 or more
 * @param optimised whether ONNX Runtime may rewrite the graph
 * @param quiet whether failures are thrown alone, not written to standard error as well
 */
public record SessionSettings(int threads, boolean optimised, boolean quiet) {

    public SessionSettings {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "threads is %d, expected 1 or more".formatted(threads));
        }
    }

    /** Not quiet. */
    public SessionSettings(int threads, boolean optimised) {
        this(threads, optimised, false);
    }
}
