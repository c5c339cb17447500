package io.spanwright.functions.offline;

import io.spanwright.core.dataset.Dataset;
import io.spanwright.core.dataset.DatasetDocument;
import io.spanwright.core.dataset.SnapshotDocuments;
import io.spanwright.core.job.JobWarning;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingOutcome;
import io.spanwright.core.training.TrainingOutcome.Finished;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.core.training.TrainingWarnings;
import io.spanwright.functions.start.EngineParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Trains a model in one slice and writes it to a directory. */
final class TrainOffline {

    private static final Duration UNBOUNDED = Duration.ofDays(365);

    private final Options options;
    private final Settings settings;
    private final BiConsumer<Double, Duration> progress;

    TrainOffline(Options options, Settings settings, BiConsumer<Double, Duration> progress) {
        this.options = options;
        this.settings = settings;
        this.progress = progress;
    }

    Map<String, Object> run() throws IOException {
        ModelFolder model = ModelFolder.toWrite(options.path("model"));
        Files.createDirectories(settings.workDirectory());
        Path work = Files.createTempDirectory(settings.workDirectory(), "train");
        Path snapshot = work.resolve("snapshot");
        LabelsValidation validation =
                LabeledFolder.read(options, settings, Purpose.TRAINING, snapshot);
        Map<String, Object> values = FindingValues.of(validation.findings());
        if (validation instanceof LabelsValidation.Accepted accepted) {
            TrainingRequest request = request(accepted.dataset(), snapshot);
            Finished finished = train(request, work);
            model.take(finished.artifact());
            values.putAll(values(finished));
            values.put("trainingWarnings", messages(TrainingWarnings.of(request, finished)));
        }
        return values;
    }

    private static List<String> messages(List<JobWarning> warnings) {
        return warnings.stream().map(JobWarning::message).toList();
    }

    private TrainingRequest request(Dataset dataset, Path snapshot) {
        Set<String> train =
                LabeledFolder.split(options, dataset).train().stream()
                        .map(DatasetDocument::location)
                        .collect(Collectors.toSet());
        return new TrainingRequest(
                SnapshotDocuments.open(snapshot, train),
                dataset.categories(),
                options.text("config").orElse("latest"),
                options.number("seed").orElseGet(settings::trainingSeed),
                dataset.language(),
                dataset.multilingual());
    }

    private Finished train(TrainingRequest request, Path work) throws IOException {
        TrainingBudget budget =
                new TrainingBudget(
                        UNBOUNDED,
                        () -> false,
                        now -> progress.accept(now.fraction(), now.remaining()));
        TrainingOutcome outcome =
                EngineParts.of(settings)
                        .trainer()
                        .train(
                                request,
                                Optional.empty(),
                                budget,
                                Files.createDirectory(work.resolve("engine")));
        return (Finished) outcome;
    }

    private static Map<String, Object> values(Finished finished) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("modelDigest", finished.digest());
        values.put("epochs", finished.epochs());
        values.put("trainCharacters", finished.characters());
        values.put("trainSeconds", finished.progress().trained().toMillis() / 1000.0);
        values.put("peakRssBytes", ResidentMemory.peakBytes());
        values.put(
                "validationF1",
                Double.isNaN(finished.validationF1()) ? null : finished.validationF1());
        return values;
    }
}
