package io.spanwright.engine;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where and how the engine runs.
 *
 * @param natives directory of ours for native libraries; made where it is missing
 * @param encoder directory with {@code model.onnx} and {@code tokenizer.json} of a pretrained
 *     encoder; empty for the one in the package
 * @param threads of one operator, at least 1; part of what a model's digest depends on
 */
public record EngineSettings(Path natives, Optional<Path> encoder, int threads) {

    public EngineSettings {
        requireNonNull(natives, "natives is null");
        requireNonNull(encoder, "encoder is null");
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", expected 1 or more");
        }
    }

    /** The packaged encoder, and a thread for each processor. */
    public static EngineSettings of(Path natives) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new EngineSettings(natives, Optional.empty(), processors);
    }
}
