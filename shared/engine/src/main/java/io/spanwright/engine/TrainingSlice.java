package io.spanwright.engine;

import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingOutcome;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.artifact.ArtifactWriter;
import io.spanwright.engine.artifact.CalibrationFile;
import io.spanwright.engine.artifact.ServableOperators;
import io.spanwright.engine.artifact.TagsFile;
import io.spanwright.engine.corpus.CorpusFile;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.encoder.Encoder;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.example.WordShapes;
import io.spanwright.engine.network.NetworkSpec;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import io.spanwright.engine.quantize.PrecisionSetting;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.tokenizer.SpecialIds;
import io.spanwright.engine.tokenizer.SubWordTokenizer;
import io.spanwright.engine.train.Trainer;
import io.spanwright.engine.train.TrainingResult;
import io.spanwright.engine.train.TrainingSet;
import io.spanwright.engine.train.TrainingSetReader;
import io.spanwright.engine.train.TrainingSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One slice of one training, from reading the documents to a checkpoint or an artifact. */
final class TrainingSlice implements AutoCloseable {

    private static final String MODEL = "model";

    private final TrainingRequest request;
    private final TrainingSettings settings;
    private final int threads;
    private final PrecisionSetting precision;
    private final OnnxRuntime runtime;
    private final boolean multilingualEncoder;
    private final TrainableNetwork network;
    private final TrainingSet data;
    private final WindowSizes windows;
    private final SpecialIds special;
    private final byte[] tokenizerJson;
    private final Map<String, String> versions;

    private TrainingSlice(
            TrainingRequest request,
            TrainingSettings settings,
            EngineSettings engine,
            Encoder encoder,
            OnnxRuntime runtime,
            CorpusFile corpus) {
        this.request = request;
        this.settings = settings;
        this.runtime = runtime;
        threads = engine.threads();
        precision = engine.precision();
        multilingualEncoder = engine.isMultilingual(request);
        tokenizerJson = encoder.tokenizer();
        versions = Provenance.versions(encoder, runtime.version());
        try (SubWordTokenizer tokenizer = tokenizer(engine)) {
            special = tokenizer.special();
            checkIds(tokenizer, encoder);
            data = TrainingSetReader.read(request, tokenizer, settings, corpus);
        }
        windows = settings.windows().within(encoder.maximumLength() - special.count());
        network = TrainableNetwork.create(spec(encoder), runtime);
        ServableOperators.check(network.servingGraph());
    }

    /**
     * Reads the documents and builds the network. The encoder is not kept.
     *
     * @param corpus takes the documents; stays the caller's, to be closed after the slice
     * @throws io.spanwright.core.training.TrainingFailedException where nothing can be learned from
     *     the documents
     */
    static TrainingSlice open(
            TrainingRequest request,
            TrainingSettings settings,
            EngineSettings engine,
            Encoder encoder,
            OnnxRuntime runtime,
            CorpusFile corpus) {
        return new TrainingSlice(request, settings, engine, encoder, runtime, corpus);
    }

    private SubWordTokenizer tokenizer(EngineSettings engine) {
        try {
            return SubWordTokenizer.open(tokenizerJson, engine.natives());
        } catch (IllegalArgumentException e) {
            throw new UnsupportedGraphException(
                    e.getCause() == null
                            ? e.getMessage()
                            : e.getMessage() + ": " + e.getCause().getMessage(),
                    e);
        }
    }

    private static void checkIds(SubWordTokenizer tokenizer, Encoder encoder) {
        if (tokenizer.largestId() >= encoder.vocabularySize()) {
            throw new UnsupportedGraphException(
                    "tokenizer.json has ids up to %d, but the model embeds only %d; take both files from one encoder"
                            .formatted(tokenizer.largestId(), encoder.vocabularySize()));
        }
    }

    private NetworkSpec spec(Encoder encoder) {
        int layers = Math.min(settings.layers(), encoder.layerCount());
        return new NetworkSpec(
                encoder,
                tags().count(),
                WordShapes.COUNT,
                layers,
                Math.min(settings.frozenLayers(), layers),
                settings.hiddenDropout(),
                settings.headDropout(),
                request.seed(),
                Trainer.lanes(threads),
                threads);
    }

    private BioTags tags() {
        return new BioTags(request.categories().size());
    }

    TrainingOutcome train(Optional<Path> checkpoint, TrainingBudget budget, Path directory) {
        letGoOfTheEncoder();
        String requestHash = RequestHash.of(request, settings, threads, tokenizerJson, versions);
        try (Trainer trainer =
                new Trainer(
                        network,
                        data,
                        tags(),
                        special,
                        windows,
                        settings,
                        request.seed(),
                        threads,
                        directory)) {
            checkpoint.ifPresent(file -> trainer.restore(file, requestHash));
            if (!trainer.run(budget)) {
                return new TrainingOutcome.Paused(
                        trainer.save(directory, requestHash), trainer.progress());
            }
            return finished(trainer, directory.resolve(MODEL));
        }
    }

    // What the network was read and built from is no longer used, but the collector has no reason
    // to look at it for as long as a training makes little garbage.
    private static void letGoOfTheEncoder() {
        System.gc();
    }

    private TrainingOutcome finished(Trainer trainer, Path directory) {
        TrainingResult result = trainer.finish();
        ShippedModel shipped =
                ShippedModel.of(precision, network, result.ensemble(), runtime, threads);
        String digest =
                new ArtifactWriter(directory)
                        .write(
                                out -> GraphWriter.write(shipped.graph(), out),
                                tokenizerJson,
                                tagsFile(result),
                                CalibrationFile.of(shipped.temperature()),
                                provenance(result, shipped));
        return new TrainingOutcome.Finished(
                directory,
                digest,
                result.epochs(),
                data.characters(),
                shipped.validationF1(),
                data.unrepresented(),
                multilingualEncoder,
                trainer.progress());
    }

    private Provenance provenance(TrainingResult result, ShippedModel shipped) {
        return Provenance.of(
                request, settings, data, result, shipped.precision(), threads, versions);
    }

    private TagsFile tagsFile(TrainingResult result) {
        return new TagsFile(
                TagsFile.FORMAT,
                request.categories(),
                TagsFile.names(request.categories()),
                result.ensemble().transitions().values(),
                WordShapes.VERSION,
                TagsFile.Windows.of(windows, result.ensemble().scope()),
                new TagsFile.SpecialIdsOf(special.before(), special.after(), special.padding()));
    }

    @Override
    public void close() {
        network.close();
    }
}
