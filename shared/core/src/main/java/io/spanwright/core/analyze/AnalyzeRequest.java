package io.spanwright.core.analyze;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.text.StringIndexType;
import java.util.List;
import java.util.Optional;

/**
 * What to analyze. Holds the customer's texts: never stored, never logged.
 *
 * @param tasks each over all documents
 */
public record AnalyzeRequest(
        Optional<String> displayName, List<Document> documents, List<Task> tasks) {

    public AnalyzeRequest {
        requireNonNull(displayName, "displayName is null");
        documents = List.copyOf(documents);
        tasks = List.copyOf(tasks);
    }

    /** So that no log shows a text by accident. */
    @Override
    public String toString() {
        return "AnalyzeRequest of " + documents.size() + " documents";
    }

    /**
     * A document to analyze.
     *
     * @param id the caller's, any text
     * @param language BCP-47 tag, or {@code auto}, or absent for the project's
     */
    public record Document(String id, String text, Optional<String> language) {
        public Document {
            requireNonNull(id, "id is null");
            requireNonNull(text, "text is null");
            requireNonNull(language, "language is null");
        }

        @Override
        public String toString() {
            return "Document";
        }
    }

    /**
     * One deployed model to analyze with.
     *
     * @param taskName the caller's, echoed
     * @param indexType unit of the offsets in the answer
     */
    public record Task(
            Optional<String> taskName,
            String project,
            String deployment,
            StringIndexType indexType) {
        public Task {
            requireNonNull(taskName, "taskName is null");
            requireNonNull(project, "project is null");
            requireNonNull(deployment, "deployment is null");
            requireNonNull(indexType, "indexType is null");
        }
    }
}
