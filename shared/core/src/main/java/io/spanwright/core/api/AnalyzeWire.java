package io.spanwright.core.api;

import java.util.List;
import java.util.Optional;

/** The bodies of the runtime API, as they are on the wire. Times are ISO 8601 in UTC. */
final class AnalyzeWire {

    private AnalyzeWire() {}

    /** {@code error} repeats the first of {@code errors} of a failed job: some clients read it. */
    record Job(
            String jobId,
            String lastUpdatedDateTime,
            String createdDateTime,
            String expirationDateTime,
            String status,
            Optional<String> displayName,
            List<Wire.ApiError> errors,
            Optional<Wire.ApiError> error,
            Optional<Statistics> statistics,
            Tasks tasks,
            Optional<String> nextLink) {}

    record Tasks(int completed, int failed, int inProgress, int total, List<Item> items) {}

    record Item(
            String kind,
            Optional<String> taskName,
            String lastUpdateDateTime,
            String status,
            Optional<Results> results) {}

    record Results(
            Optional<Statistics> statistics,
            List<Document> documents,
            List<DocumentError> errors,
            String projectName,
            String deploymentName) {}

    record Document(
            String id,
            Optional<DocumentStatistics> statistics,
            List<Entity> entities,
            List<Wire.Warning> warnings) {}

    record DocumentError(String id, Wire.ApiError error) {}

    record Entity(String text, String category, int offset, int length, double confidenceScore) {}

    record Statistics(
            int documentsCount,
            int validDocumentsCount,
            int erroneousDocumentsCount,
            long transactionsCount) {}

    record DocumentStatistics(int charactersCount, int transactionsCount) {}
}
