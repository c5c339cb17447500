package io.spanwright.engine;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.training.ConfigVersions;
import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingEngine;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.core.training.TrainingOutcome;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.corpus.CorpusFile;
import io.spanwright.engine.encoder.Encoder;
import io.spanwright.engine.encoder.Encoders;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.train.TrainingConfigurations;
import io.spanwright.engine.train.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Trains a pretrained encoder with a word-shape embedding and a CRF, on ONNX Runtime alone. */
public final class OnnxTrainingEngine implements TrainingEngine {

    private final EngineSettings settings;
    private final List<TrainingSettings> configurations;

    public OnnxTrainingEngine(EngineSettings settings) {
        this(settings, TrainingConfigurations.ALL);
    }

    /**
     * @param configurations in the order of {@link ConfigVersions}, at least one
     */
    public OnnxTrainingEngine(EngineSettings settings, List<TrainingSettings> configurations) {
        this.settings = requireNonNull(settings, "settings is null");
        this.configurations = List.copyOf(configurations);
    }

    @Override
    public ConfigVersions configVersions() {
        return new ConfigVersions(
                configurations.stream().map(TrainingSettings::configVersion).toList());
    }

    @Override
    public TrainingOutcome train(
            TrainingRequest request,
            Optional<Path> checkpoint,
            TrainingBudget budget,
            Path workDirectory) {
        TrainingSettings configuration = configuration(request.configVersion());
        try (CorpusFile corpus = CorpusFile.in(workDirectory);
                TrainingSlice slice = slice(request, configuration, corpus)) {
            return slice.train(checkpoint, budget, workDirectory);
        }
    }

    private TrainingSlice slice(
            TrainingRequest request, TrainingSettings configuration, CorpusFile corpus) {
        OnnxRuntime runtime = OnnxRuntime.start(settings.natives());
        try {
            return TrainingSlice.open(
                    request, configuration, settings, encoder(request, runtime), runtime, corpus);
        } catch (UnsupportedGraphException e) {
            throw new TrainingFailedException("The encoder can't be trained: " + e.getMessage(), e);
        }
    }

    private Encoder encoder(TrainingRequest request, OnnxRuntime runtime) {
        return settings.encoderFor(request)
                .map(directory -> Encoders.fromDirectory(directory, runtime))
                .orElseGet(() -> Encoders.builtIn(runtime));
    }

    private TrainingSettings configuration(String asked) {
        ConfigVersions known = configVersions();
        String version =
                known.resolve(asked)
                        .orElseThrow(
                                () ->
                                        new TrainingFailedException(
                                                "There is no such training configuration. "
                                                        + known.advice()));
        return configurations.stream()
                .filter(one -> one.configVersion().equals(version))
                .findFirst()
                .orElseThrow();
    }
}
