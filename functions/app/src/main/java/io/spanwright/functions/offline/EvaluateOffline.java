package io.spanwright.functions.offline;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.Dataset;
import io.spanwright.core.dataset.DatasetDocument;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.dataset.SnapshotDocuments;
import io.spanwright.core.evaluation.DocumentEvaluation;
import io.spanwright.core.evaluation.EntityMetrics;
import io.spanwright.core.evaluation.Evaluation;
import io.spanwright.core.evaluation.Evaluator;
import io.spanwright.core.evaluation.Interval;
import io.spanwright.core.evaluation.ModelComparison;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.settings.Settings;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.functions.start.EngineParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a model's predictions with the labels. */
final class EvaluateOffline {

    private final Options options;
    private final Settings settings;
    private final BiConsumer<Double, Duration> progress;

    EvaluateOffline(Options options, Settings settings, BiConsumer<Double, Duration> progress) {
        this.options = options;
        this.settings = settings;
        this.progress = progress;
    }

    Map<String, Object> run() throws IOException {
        DirectoryArtifact model = ModelFolder.toRead(options.path("model"));
        Optional<DirectoryArtifact> baseline =
                options.text("baseline").map(Path::of).map(ModelFolder::toRead);
        Files.createDirectories(settings.workDirectory());
        Path snapshot = Files.createTempFile(settings.workDirectory(), "evaluate", "");
        LabelsValidation validation = LabeledFolder.read(options, Purpose.IMPORT, snapshot);
        if (validation instanceof LabelsValidation.Accepted accepted) {
            return evaluate(model, baseline, accepted.dataset(), snapshot);
        }
        return FindingValues.of(validation.findings());
    }

    private Map<String, Object> evaluate(
            DirectoryArtifact model,
            Optional<DirectoryArtifact> baseline,
            Dataset dataset,
            Path snapshot) {
        SnapshotDocuments documents = SnapshotDocuments.open(snapshot, locations(dataset));
        Count count = new Count(documents.size() * (baseline.isPresent() ? 2 : 1));
        List<DocumentEvaluation> ofModel = new ArrayList<>();
        Evaluator evaluator = new Evaluator(dataset.categories());
        test(model, documents, evaluator, ofModel, count);
        Map<String, Object> values = values(evaluator.evaluation(), count);
        baseline.ifPresent(
                other -> {
                    List<DocumentEvaluation> ofOther = new ArrayList<>();
                    Evaluator another = new Evaluator(dataset.categories());
                    test(other, documents, another, ofOther, count);
                    values.put(
                            "comparison",
                            values(ModelComparison.of(ofModel.stream(), ofOther.stream())));
                });
        return values;
    }

    private void test(
            DirectoryArtifact model,
            SnapshotDocuments documents,
            Evaluator evaluator,
            List<DocumentEvaluation> compared,
            Count count) {
        try (EntityRecognizer recognizer = EngineParts.of(settings).loader().load(model);
                Stream<LabeledDocument> stream = documents.stream()) {
            count.start();
            stream.forEach(
                    document ->
                            compared.add(
                                    evaluator.add(
                                            document, count.recognize(recognizer, document))));
        }
    }

    private Set<String> locations(Dataset dataset) {
        List<DatasetDocument> wanted =
                switch (options.text("dataset").orElse("Test")) {
                    case "all" -> dataset.documents();
                    case "Train" -> LabeledFolder.split(options, dataset).train();
                    default -> LabeledFolder.split(options, dataset).test();
                };
        return wanted.stream().map(DatasetDocument::location).collect(Collectors.toSet());
    }

    /** Documents, characters and time so far. */
    private final class Count {

        private final int size;
        private int documents;
        private int documentsBefore;
        private long characters;
        private long startNanos;

        Count(int size) {
            this.size = size;
        }

        /** The time to load a model is not counted. */
        void start() {
            characters = 0;
            documentsBefore = documents;
            startNanos = System.nanoTime();
        }

        List<RecognizedEntity> recognize(EntityRecognizer recognizer, LabeledDocument document) {
            List<RecognizedEntity> entities =
                    recognizer.recognize(List.of(document.text()), () -> false).get(0);
            documents++;
            characters += document.text().length();
            double done = (double) documents / size;
            long left = Math.round(seconds() / (documents - documentsBefore) * (size - documents));
            progress.accept(done, Duration.ofSeconds(left));
            return entities;
        }

        double seconds() {
            return (System.nanoTime() - startNanos) / 1e9;
        }
    }

    private static Map<String, Object> values(Evaluation evaluation, Count count) {
        double seconds = Math.round(count.seconds() * 1000) / 1000.0;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("microF1", evaluation.micro().f1());
        values.put("microPrecision", evaluation.micro().precision());
        values.put("microRecall", evaluation.micro().recall());
        values.put("macroF1", evaluation.macroF1());
        evaluation
                .intervals()
                .ifPresent(intervals -> values.put("microF1Interval", values(intervals.microF1())));
        Map<String, Object> entities = new LinkedHashMap<>();
        evaluation.entities().forEach((name, metrics) -> entities.put(name, values(metrics)));
        values.put("entities", entities);
        values.put("characters", count.characters);
        values.put("seconds", seconds);
        return values;
    }

    private static Map<String, Object> values(EntityMetrics metrics) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("f1", metrics.f1());
        values.put("precision", metrics.precision());
        values.put("recall", metrics.recall());
        values.put("truePositiveCount", metrics.truePositiveCount());
        values.put("falsePositiveCount", metrics.falsePositiveCount());
        values.put("falseNegativeCount", metrics.falseNegativeCount());
        return values;
    }

    private static Map<String, Object> values(Interval interval) {
        return Map.of("lower", interval.lower(), "upper", interval.upper());
    }

    private static Map<String, Object> values(ModelComparison comparison) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("verdict", comparison.verdict().wireName());
        values.put("baselineMicroF1", comparison.baselineF1());
        comparison.difference().ifPresent(one -> values.put("difference", values(one)));
        values.put("documents", comparison.documents());
        return values;
    }
}
