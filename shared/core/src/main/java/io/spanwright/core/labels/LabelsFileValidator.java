package io.spanwright.core.labels;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.store.BlobContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Judges labels files together with the documents they name, and finds all that is wrong, not just
 * the first.
 *
 * <p>The file streams by, once to see that it is JSON and what it says above its documents, once
 * for the documents, and once more up to the last finding where there are any. In memory are one
 * document with its text, the findings up to a bound, and the {@link
 * io.spanwright.core.dataset.Dataset}, which is compact.
 */
public final class LabelsFileValidator {

    private final DocumentStore store;
    private final Purpose purpose;
    private final Optional<String> projectName;
    private final ValidationOptions options;

    /** A validator of structure and limits. */
    public LabelsFileValidator(DocumentStore store, Purpose purpose, Optional<String> projectName) {
        this(store, purpose, projectName, ValidationOptions.STRUCTURE);
    }

    /**
     * A validator.
     *
     * @param store holds the container that the file names
     * @param projectName the name the file is used under; another one in the file is a warning
     */
    public LabelsFileValidator(
            DocumentStore store,
            Purpose purpose,
            Optional<String> projectName,
            ValidationOptions options) {
        this.store = requireNonNull(store, "store is null");
        this.purpose = requireNonNull(purpose, "purpose is null");
        this.projectName = requireNonNull(projectName, "projectName is null");
        this.options = requireNonNull(options, "options is null");
    }

    /** Reads and judges the bytes of a labels file. */
    public LabelsValidation validate(byte[] content) {
        return validate(BlobContent.of(content));
    }

    /** Reads and judges a labels file. */
    public LabelsValidation validate(BlobContent content) {
        return validate(content, document -> {});
    }

    /** As {@link #validate(BlobContent, Consumer)}, of bytes in memory. */
    public LabelsValidation validate(byte[] content, Consumer<LabeledDocument> sink) {
        return validate(BlobContent.of(content), sink);
    }

    /**
     * Reads and judges a labels file.
     *
     * @param content does not change meanwhile
     * @param sink is given each document that is right, with its text, in the order of the file and
     *     exactly as it was judged; worth something only if the answer is Accepted
     * @throws UncheckedIOException where the bytes can't be had
     */
    public LabelsValidation validate(BlobContent content, Consumer<LabeledDocument> sink) {
        Findings findings = new Findings();
        try {
            if (content.length() > options.mostBytes()) {
                return tooLarge(content.length());
            }
            DocumentCount count = new DocumentCount();
            Optional<LabelsFile> head = LabelsParse.parse(content, findings, count);
            return head.isEmpty()
                    ? new LabelsValidation.Rejected(inOrder(findings))
                    : judge(content, head.get(), count, findings, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LabelsValidation tooLarge(long length) {
        Finding finding =
                Finding.of(FindingCode.FILE_TOO_LARGE, Pointer.ROOT, length, options.mostBytes());
        return new LabelsValidation.Rejected(List.of(finding.at("", Position.START)));
    }

    private static List<Finding> inOrder(Findings findings) {
        return findings.toList().stream().sorted(PositionFinder.BY_POSITION).toList();
    }

    private LabelsValidation judge(
            BlobContent content,
            LabelsFile head,
            DocumentCount count,
            Findings findings,
            Consumer<LabeledDocument> sink)
            throws IOException {
        FileRules rules = new FileRules(store, purpose, options.checks(), findings);
        rules.checkHead(head, projectName);
        rules.checkDocuments(content, count.count(), sink);
        List<Finding> found = PositionFinder.locate(content, findings.toList());
        return findings.errors() > 0
                ? new LabelsValidation.Rejected(found)
                : new LabelsValidation.Accepted(
                        head.metadata().orElseThrow(), rules.dataset(), found);
    }
}
