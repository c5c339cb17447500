package io.spanwright.engine;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingEngine;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.core.training.TrainingOutcome;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.encoder.Encoder;
import io.spanwright.engine.encoder.Encoders;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.train.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Trains a pretrained encoder with a word-shape embedding and a CRF, on ONNX Runtime alone. */
public final class OnnxTrainingEngine implements TrainingEngine {

    private static final String LATEST = "latest";

    private final EngineSettings settings;
    private final List<TrainingSettings> configurations;

    public OnnxTrainingEngine(EngineSettings settings) {
        this(settings, List.of(TrainingSettings.DEFAULT));
    }

    /**
     * @param configurations newest first, at least one
     */
    public OnnxTrainingEngine(EngineSettings settings, List<TrainingSettings> configurations) {
        this.settings = requireNonNull(settings, "settings is null");
        this.configurations = List.copyOf(configurations);
    }

    @Override
    public List<String> configVersions() {
        return configurations.stream().map(TrainingSettings::configVersion).toList();
    }

    @Override
    public TrainingOutcome train(
            TrainingRequest request,
            Optional<Path> checkpoint,
            TrainingBudget budget,
            Path workDirectory) {
        TrainingSettings configuration = configuration(request.configVersion());
        try (TrainingSlice slice = slice(request, configuration)) {
            return slice.train(checkpoint, budget, workDirectory);
        }
    }

    private TrainingSlice slice(TrainingRequest request, TrainingSettings configuration) {
        OnnxRuntime runtime = OnnxRuntime.start(settings.natives());
        try {
            return TrainingSlice.open(
                    request, configuration, settings, encoder(request, runtime), runtime);
        } catch (UnsupportedGraphException e) {
            throw new TrainingFailedException("The encoder can't be trained: " + e.getMessage(), e);
        }
    }

    private Encoder encoder(TrainingRequest request, OnnxRuntime runtime) {
        return settings.encoderFor(request)
                .map(directory -> Encoders.fromDirectory(directory, runtime))
                .orElseGet(() -> Encoders.builtIn(runtime));
    }

    private TrainingSettings configuration(String version) {
        if (version.equals(LATEST)) {
            return configurations.get(0);
        }
        return configurations.stream()
                .filter(one -> one.configVersion().equals(version))
                .findFirst()
                .orElseThrow(
                        () ->
                                new TrainingFailedException(
                                        "There is no training configuration of that version; there"
                                                + " is "
                                                + String.join(", ", configVersions())
                                                + "."));
    }
}
