package io.spanwright.engine.runtime;

/**
 * How a model is run.
 *
 * @param threads within one operator, 1 or more
 * @param optimised whether ONNX Runtime may rewrite the graph
 * @param quiet whether failures are thrown alone, not written to standard error as well
 * @param wideByteProducts whether products of bytes are added in 32 bits at once: exact on every
 *     processor, but slower
 */
public record SessionSettings(
        int threads, boolean optimised, boolean quiet, boolean wideByteProducts) {

    public SessionSettings {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "threads is %d, expected 1 or more".formatted(threads));
        }
    }

    /** Without wide products of bytes. */
    public SessionSettings(int threads, boolean optimised, boolean quiet) {
        this(threads, optimised, quiet, false);
    }

    /** Not quiet. */
    public SessionSettings(int threads, boolean optimised) {
        this(threads, optimised, false);
    }

    public SessionSettings withWideByteProducts() {
        return new SessionSettings(threads, optimised, quiet, true);
    }
}
