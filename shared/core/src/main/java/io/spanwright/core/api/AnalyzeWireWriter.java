package io.spanwright.core.api;

import io.spanwright.core.analyze.AnalyzeResult;
import io.spanwright.core.analyze.AnalyzeResult.DocumentResult;
import io.spanwright.core.analyze.AnalyzeResult.TaskResult;
import io.spanwright.core.job.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the result of an analyze job into its body.
 *
 * @param showStatistics whether lengths and counts are asked for
 * @param skip documents of each task to leave out at the start
 * @param top documents of each task to show at most
 */
record AnalyzeWireWriter(boolean showStatistics, int skip, int top) {

    private static final String KIND = "CustomEntityRecognitionLROResults";
    private static final int CHARACTERS_OF_A_TRANSACTION = 1000;

    /**
     * The body.
     *
     * @param nextLink where the documents after these are
     */
    AnalyzeWire.Job job(String jobId, AnalyzeResult result, Optional<String> nextLink) {
        List<Wire.ApiError> errors = errors(result);
        boolean failed = result.status() == JobStatus.FAILED;
        return new AnalyzeWire.Job(
                jobId,
                result.lastUpdated().toString(),
                result.created().toString(),
                result.expires().toString(),
                result.status().wireName(),
                result.displayName(),
                errors,
                failed ? errors.stream().findFirst() : Optional.empty(),
                Optional.empty(),
                tasks(result, errors.size()),
                nextLink);
    }

    /** Whether there are documents after those shown. */
    boolean hasMore(AnalyzeResult result) {
        return result.tasks().stream()
                .anyMatch(task -> task.documents().size() > (long) skip + top);
    }

    private static List<Wire.ApiError> errors(AnalyzeResult result) {
        List<Wire.ApiError> errors = new ArrayList<>();
        for (int i = 0; i < result.tasks().size(); i++) {
            String target = "#/tasks/items/" + i;
            result.tasks()
                    .get(i)
                    .error()
                    .ifPresent(error -> errors.add(WireWriter.error(error.at(target))));
        }
        return errors;
    }

    private AnalyzeWire.Tasks tasks(AnalyzeResult result, int failed) {
        int total = result.tasks().size();
        return new AnalyzeWire.Tasks(
                total - failed, failed, 0, total, result.tasks().stream().map(this::item).toList());
    }

    private AnalyzeWire.Item item(TaskResult task) {
        boolean failed = task.error().isPresent();
        return new AnalyzeWire.Item(
                KIND,
                task.taskName(),
                task.ended().toString(),
                (failed ? JobStatus.FAILED : JobStatus.SUCCEEDED).wireName(),
                failed ? Optional.empty() : Optional.of(results(task)));
    }

    private AnalyzeWire.Results results(TaskResult task) {
        return new AnalyzeWire.Results(
                statistics(task),
                task.documents().stream().skip(skip).limit(top).map(this::document).toList(),
                skip > 0 ? List.of() : errors(task),
                task.project(),
                task.deployment());
    }

    private static List<AnalyzeWire.DocumentError> errors(TaskResult task) {
        return task.errors().stream()
                .map(e -> new AnalyzeWire.DocumentError(e.id(), WireWriter.error(e.error())))
                .toList();
    }

    private AnalyzeWire.Document document(DocumentResult document) {
        return new AnalyzeWire.Document(
                document.id(),
                showStatistics
                        ? Optional.of(
                                new AnalyzeWire.DocumentStatistics(
                                        document.characters(), transactions(document)))
                        : Optional.empty(),
                document.entities().stream()
                        .map(
                                e ->
                                        new AnalyzeWire.Entity(
                                                e.text(),
                                                e.category(),
                                                e.offset(),
                                                e.length(),
                                                e.confidence()))
                        .toList(),
                List.of());
    }

    private static int transactions(DocumentResult document) {
        return (document.characters() + CHARACTERS_OF_A_TRANSACTION - 1)
                / CHARACTERS_OF_A_TRANSACTION;
    }

    private Optional<AnalyzeWire.Statistics> statistics(TaskResult task) {
        if (!showStatistics) {
            return Optional.empty();
        }
        int valid = task.documents().size();
        int erroneous = task.errors().size();
        long transactions =
                task.documents().stream().mapToLong(AnalyzeWireWriter::transactions).sum();
        return Optional.of(
                new AnalyzeWire.Statistics(valid + erroneous, valid, erroneous, transactions));
    }
}
