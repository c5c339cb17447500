package io.spanwright.engine;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingEngine;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.core.training.TrainingOutcome;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.artifact.ArtifactWriter;
import io.spanwright.engine.artifact.CalibrationFile;
import io.spanwright.engine.artifact.TagsFile;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.encoder.Encoder;
import io.spanwright.engine.encoder.Encoders;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.example.WordShapes;
import io.spanwright.engine.network.NetworkSpec;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.tokenizer.SpecialIds;
import io.spanwright.engine.tokenizer.SubWordTokenizer;
import io.spanwright.engine.train.Trainer;
import io.spanwright.engine.train.TrainingSet;
import io.spanwright.engine.train.TrainingSetReader;
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
        OnnxRuntime runtime = OnnxRuntime.start(settings.natives());
        Encoder encoder =
                settings.encoder()
                        .map(directory -> Encoders.fromDirectory(directory, runtime))
                        .orElseGet(() -> Encoders.builtIn(runtime));
        try (SubWordTokenizer tokenizer =
                SubWordTokenizer.open(encoder.tokenizer(), settings.natives())) {
            return new Run(request, configuration(request), encoder, tokenizer, runtime)
                    .train(checkpoint, budget, workDirectory);
        }
    }

    private TrainingSettings configuration(TrainingRequest request) {
        if (request.configVersion().equals(LATEST)) {
            return configurations.get(0);
        }
        return configurations.stream()
                .filter(one -> one.configVersion().equals(request.configVersion()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new TrainingFailedException(
                                        "There is no training configuration of that version; there"
                                                + " are "
                                                + configVersions()
                                                + "."));
    }

    /** One slice. */
    private final class Run {

        private final TrainingRequest request;
        private final TrainingSettings configuration;
        private final Encoder encoder;
        private final SpecialIds special;
        private final OnnxRuntime runtime;
        private final TrainingSet data;
        private final WindowSizes windows;

        Run(
                TrainingRequest request,
                TrainingSettings configuration,
                Encoder encoder,
                SubWordTokenizer tokenizer,
                OnnxRuntime runtime) {
            this.request = request;
            this.configuration = configuration;
            this.encoder = encoder;
            this.runtime = runtime;
            special = tokenizer.special();
            data = TrainingSetReader.read(request, tokenizer, configuration.validation());
            windows = configuration.windows().within(encoder.maximumLength() - special.count());
        }

        TrainingOutcome train(Optional<Path> checkpoint, TrainingBudget budget, Path directory) {
            try (TrainableNetwork network = TrainableNetwork.create(spec(), runtime)) {
                Trainer trainer = trainer(network);
                checkpoint.ifPresent(file -> trainer.restore(file, requestHash()));
                if (!trainer.run(budget)) {
                    Path file = trainer.save(directory, requestHash());
                    return new TrainingOutcome.Paused(file, trainer.progress());
                }
                return finished(trainer, network, directory.resolve("model"));
            }
        }

        private NetworkSpec spec() {
            int layers = Math.min(configuration.layers(), encoder.layerCount());
            return new NetworkSpec(
                    encoder,
                    tags().count(),
                    WordShapes.COUNT,
                    layers,
                    Math.min(configuration.frozenLayers(), layers),
                    configuration.hiddenDropout(),
                    configuration.headDropout(),
                    request.seed(),
                    settings.threads());
        }

        private BioTags tags() {
            return new BioTags(request.categories().size());
        }

        private Trainer trainer(TrainableNetwork network) {
            return new Trainer(
                    network,
                    data,
                    tags(),
                    special,
                    windows,
                    configuration,
                    request.seed(),
                    settings.threads());
        }

        private String requestHash() {
            return RequestHash.of(
                    request,
                    configuration,
                    settings.threads(),
                    runtime.version(),
                    encoder.tokenizer(),
                    encoder.name());
        }

        private TrainingOutcome finished(
                Trainer trainer, TrainableNetwork network, Path directory) {
            Trainer.Result result = trainer.finish();
            String digest =
                    new ArtifactWriter(directory)
                            .write(
                                    network::exportServing,
                                    encoder.tokenizer(),
                                    tagsFile(result),
                                    CalibrationFile.of(result.temperature()),
                                    provenance(result));
            return new TrainingOutcome.Finished(
                    directory,
                    digest,
                    result.epochs(),
                    data.characters(),
                    result.validationF1(),
                    data.unrepresented(),
                    trainer.progress());
        }

        private TagsFile tagsFile(Trainer.Result result) {
            return new TagsFile(
                    TagsFile.FORMAT,
                    request.categories(),
                    TagsFile.names(request.categories()),
                    result.transitions().values(),
                    WordShapes.VERSION,
                    new TagsFile.Windows(windows.core(), windows.context()),
                    new TagsFile.SpecialIdsOf(
                            special.before(), special.after(), special.padding()));
        }

        private Provenance provenance(Trainer.Result result) {
            return Provenance.of(
                    request,
                    configuration,
                    data,
                    result,
                    settings.threads(),
                    Provenance.versions(encoder, runtime.version()));
        }
    }
}
