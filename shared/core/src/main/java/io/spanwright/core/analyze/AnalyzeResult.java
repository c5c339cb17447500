package io.spanwright.core.analyze;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.error.ServiceError;
import io.spanwright.core.job.JobStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The result of an analyze job, which has ended. Holds what was found in the customer's texts.
 *
 * @param created whole seconds, like the two that follow
 */
public record AnalyzeResult(
        Optional<String> displayName,
        Instant created,
        Instant lastUpdated,
        Instant expires,
        List<TaskResult> tasks) {

    public AnalyzeResult {
        requireNonNull(displayName, "displayName is null");
        requireNonNull(created, "created is null");
        requireNonNull(lastUpdated, "lastUpdated is null");
        requireNonNull(expires, "expires is null");
        tasks = List.copyOf(tasks);
    }

    /**
     * Failed where every task did. Where only some did it succeeded, with errors that point at
     * them: clients in the field wait for ever on partiallyCompleted.
     */
    public JobStatus status() {
        boolean failed = tasks.stream().allMatch(task -> task.error().isPresent());
        return failed ? JobStatus.FAILED : JobStatus.SUCCEEDED;
    }

    @Override
    public String toString() {
        return "AnalyzeResult of " + tasks.size() + " tasks";
    }

    /**
     * What one task found.
     *
     * @param error why it failed; then there is nothing in the lists
     * @param documents in the order of the request
     * @param errors documents that could not be analyzed, in the order of the request
     */
    public record TaskResult(
            Optional<String> taskName,
            String project,
            String deployment,
            Instant ended,
            Optional<ServiceError> error,
            List<DocumentResult> documents,
            List<DocumentError> errors) {
        public TaskResult {
            requireNonNull(taskName, "taskName is null");
            requireNonNull(project, "project is null");
            requireNonNull(deployment, "deployment is null");
            requireNonNull(ended, "ended is null");
            requireNonNull(error, "error is null");
            documents = List.copyOf(documents);
            errors = List.copyOf(errors);
        }
    }

    /**
     * What was found in one document.
     *
     * @param characters text elements of the document
     */
    public record DocumentResult(String id, List<Entity> entities, int characters) {
        public DocumentResult {
            requireNonNull(id, "id is null");
            entities = List.copyOf(entities);
        }
    }

    /** A document that could not be analyzed. */
    public record DocumentError(String id, ServiceError error) {
        public DocumentError {
            requireNonNull(id, "id is null");
            requireNonNull(error, "error is null");
        }
    }

    /**
     * An entity as the caller gets it.
     *
     * @param offset in the task's units, like the length
     * @param confidence 0 to 1, two decimals
     */
    public record Entity(String text, String category, int offset, int length, double confidence) {
        public Entity {
            requireNonNull(text, "text is null");
            requireNonNull(category, "category is null");
        }
    }
}
