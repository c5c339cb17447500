package io.spanwright.functions.offline;

import io.spanwright.core.dataset.Dataset;
import io.spanwright.core.dataset.SnapshotDocuments;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.review.Doubt;
import io.spanwright.core.review.LabelReview;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.functions.start.EngineParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds labels that are likely wrong or missing. */
final class ReviewOffline {

    private final Options options;
    private final Settings settings;
    private final BiConsumer<Double, Duration> progress;

    ReviewOffline(Options options, Settings settings, BiConsumer<Double, Duration> progress) {
        this.options = options;
        this.settings = settings;
        this.progress = progress;
    }

    Map<String, Object> run() throws IOException {
        Files.createDirectories(settings.workDirectory());
        Path work = Files.createTempDirectory(settings.workDirectory(), "review");
        Path snapshot = work.resolve("snapshot");
        LabelsValidation validation =
                LabeledFolder.read(options, settings, Purpose.TRAINING, snapshot);
        Map<String, Object> values = FindingValues.of(validation.findings());
        if (validation instanceof LabelsValidation.Accepted accepted) {
            SnapshotDocuments documents = SnapshotDocuments.open(snapshot);
            List<Doubt> doubts = review(accepted.dataset(), documents, work);
            values.put("documents", documents.size());
            values.put("labels", labelCount(accepted.dataset()));
            values.put("doubts", DoubtValues.of(doubts, documents));
        }
        return values;
    }

    private List<Doubt> review(Dataset dataset, SnapshotDocuments documents, Path work) {
        EngineParts engine = EngineParts.of(settings);
        LabelReview review =
                new LabelReview(
                        engine.trainer(),
                        folder -> engine.loader().load(new DirectoryArtifact(folder)),
                        Math.toIntExact(options.number("folds").orElseThrow()),
                        options.decimal("confidence").orElseThrow());
        TrainingRequest request =
                new TrainingRequest(
                        documents,
                        dataset.categories(),
                        options.text("config").orElseThrow(),
                        options.number("seed").orElseGet(settings::trainingSeed),
                        dataset.language(),
                        dataset.multilingual());
        long start = System.nanoTime();
        return review.review(request, work, done -> progress.accept(done, left(start, done)));
    }

    private static int labelCount(Dataset dataset) {
        return dataset.labelCounts(dataset.documents()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Duration left(long start, double done) {
        long passed = System.nanoTime() - start;
        return done <= 0 ? Duration.ZERO : Duration.ofNanos((long) (passed * (1 - done) / done));
    }
}
