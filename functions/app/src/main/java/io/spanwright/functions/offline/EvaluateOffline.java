package io.spanwright.functions.offline;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.LeastConfidence;
import io.spanwright.core.analyze.ThresholdRecognizer;
import io.spanwright.core.dataset.Dataset;
import io.spanwright.core.dataset.DatasetDocument;
import io.spanwright.core.dataset.DatasetSplit;
import io.spanwright.core.dataset.SnapshotDocuments;
import io.spanwright.core.evaluation.Evaluation;
import io.spanwright.core.evaluation.ModelComparison;
import io.spanwright.core.guidance.Guidance;
import io.spanwright.core.labels.ConfidenceThreshold;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.ProjectMetadata;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.settings.Settings;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.functions.start.EngineParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

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
        LabelsValidation validation =
                LabeledFolder.read(options, settings, Purpose.IMPORT, snapshot);
        if (validation instanceof LabelsValidation.Accepted accepted) {
            return evaluate(model, baseline, accepted, snapshot);
        }
        return FindingValues.of(validation.findings());
    }

    private Map<String, Object> evaluate(
            DirectoryArtifact model,
            Optional<DirectoryArtifact> baseline,
            LabelsValidation.Accepted accepted,
            Path snapshot) {
        Dataset dataset = accepted.dataset();
        Optional<DatasetSplit> split = split(dataset);
        SnapshotDocuments documents = SnapshotDocuments.open(snapshot, locations(dataset, split));
        RecognitionCount count =
                new RecognitionCount(documents.size() * (baseline.isPresent() ? 2 : 1), progress);
        TestRun ofModel = test(model, accepted, documents, count);
        Evaluation evaluation = ofModel.evaluation();
        Map<String, Object> values = EvaluationValues.of(evaluation);
        values.put("characters", count.characters());
        values.put("seconds", Math.round(count.seconds() * 1000) / 1000.0);
        values.put(
                "guidance",
                GuidanceValues.of(Guidance.of(trainingLabels(dataset, split), evaluation)));
        options.decimal("precision")
                .ifPresent(
                        wished ->
                                values.put(
                                        "thresholds",
                                        ThresholdValues.of(wished, ofModel.thresholds(wished))));
        baseline.map(other -> test(other, accepted, documents, count))
                .map(other -> ModelComparison.of(ofModel.compared(), other.compared()))
                .ifPresent(one -> values.put("comparison", EvaluationValues.of(one)));
        return values;
    }

    private TestRun test(
            DirectoryArtifact model,
            LabelsValidation.Accepted accepted,
            SnapshotDocuments documents,
            RecognitionCount count) {
        TestRun run = new TestRun(accepted.dataset().categories());
        try (EntityRecognizer recognizer =
                new ThresholdRecognizer(
                        EngineParts.of(settings).loader().load(model),
                        least(accepted.metadata()))) {
            run.run(recognizer, documents, count);
        }
        return run;
    }

    /** As callers of a project with these settings see it. */
    private static LeastConfidence least(ProjectMetadata metadata) {
        return LeastConfidence.ofAll(ConfidenceThreshold.of(metadata.settings()));
    }

    /** Empty where all documents are evaluated on, which need not divide. */
    private Optional<DatasetSplit> split(Dataset dataset) {
        return options.text("dataset").equals(Optional.of("all"))
                ? Optional.empty()
                : Optional.of(LabeledFolder.split(options, dataset));
    }

    private Set<String> locations(Dataset dataset, Optional<DatasetSplit> split) {
        boolean ofTraining = options.text("dataset").equals(Optional.of("Train"));
        List<DatasetDocument> wanted =
                split.map(parts -> ofTraining ? parts.train() : parts.test())
                        .orElseGet(dataset::documents);
        return wanted.stream().map(DatasetDocument::location).collect(Collectors.toSet());
    }

    private static Map<String, Integer> trainingLabels(
            Dataset dataset, Optional<DatasetSplit> split) {
        return split.map(parts -> dataset.labelCounts(parts.train())).orElseGet(Map::of);
    }
}
