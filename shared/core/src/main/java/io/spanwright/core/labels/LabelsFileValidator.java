package io.spanwright.core.labels;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.LabeledDocument;
import java.util.Optional;
import java.util.function.Consumer;

/** skeleton */
public final class LabelsFileValidator {

    /**
     * @param documents where the documents of the container that the file names are
     * @param projectName the name the file is imported under; one that differs is a warning
     */
    public LabelsFileValidator(
            DocumentStore documents, Purpose purpose, Optional<String> projectName) {}

    /** Reads and checks the bytes of a labels file. */
    public LabelsValidation validate(byte[] content) {
        return validate(content, document -> {});
    }

    /**
     * Reads and checks the bytes of a labels file.
     *
     * @param sink is given each document that is right, with its text, in the order of the file and
     *     exactly as it was checked; worth something only if the answer is Accepted
     */
    public LabelsValidation validate(byte[] content, Consumer<LabeledDocument> sink) {
        return new LabelsValidation.Rejected(java.util.List.of());
    }
}
