package io.spanwright.engine;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.quantize.PrecisionSetting;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where and how the engine runs.
 *
 * @param natives directory of ours for native libraries; made where it is missing
 * @param encoder directory with {@code model.onnx} and {@code tokenizer.json} of a pretrained
 *     encoder; empty for the one in the package
 * @param multilingualEncoder the same for multilingual projects; empty where there is none
 * @param threads that train, at least 1; part of what a model's digest depends on
 * @param precision that trained models are to be served in
 */
public record EngineSettings(
        Path natives,
        Optional<Path> encoder,
        Optional<Path> multilingualEncoder,
        int threads,
        PrecisionSetting precision) {

    public EngineSettings {
        requireNonNull(natives, "natives is null");
        requireNonNull(encoder, "encoder is null");
        requireNonNull(multilingualEncoder, "multilingualEncoder is null");
        requireNonNull(precision, "precision is null");
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", expected 1 or more");
        }
    }

    /** The precision that suits each model. */
    public EngineSettings(
            Path natives, Optional<Path> encoder, Optional<Path> multilingualEncoder, int threads) {
        this(natives, encoder, multilingualEncoder, threads, PrecisionSetting.AUTO);
    }

    /** Whether a project's models are made from the encoder for multilingual projects. */
    boolean isMultilingual(TrainingRequest request) {
        return request.multilingual() && multilingualEncoder.isPresent();
    }

    /** Directory of the encoder to train; empty for the one in the package. */
    Optional<Path> encoderFor(TrainingRequest request) {
        return isMultilingual(request) ? multilingualEncoder : encoder;
    }

    /** The packaged encoder, and a thread for each processor. */
    public static EngineSettings of(Path natives) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new EngineSettings(natives, Optional.empty(), Optional.empty(), processors);
    }
}
