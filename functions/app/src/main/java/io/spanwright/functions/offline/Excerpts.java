package io.spanwright.functions.offline;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.DocumentText;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.report.Excerpt;
import io.spanwright.core.text.Span;
import java.nio.file.Path;
import java.util.Optional;

/** The lines that findings are about. Reads a document once for all findings in a row about it. */
final class Excerpts {

    private final DocumentStore documents;
    private String current = "";
    private Optional<String> text = Optional.empty();

    /**
     * @param folder of the documents
     */
    Excerpts(Path folder) {
        this.documents = new FolderDocuments(folder);
    }

    /** The line; empty where the finding is about no part of a document that can be read. */
    Optional<Excerpt> of(Finding finding) {
        if (finding.document().isEmpty() || finding.span().isEmpty()) {
            return Optional.empty();
        }
        Span span = finding.span().get();
        return textOf(finding.document().get())
                .filter(found -> span.end() <= found.length())
                .map(found -> Excerpt.of(found, span));
    }

    private Optional<String> textOf(String document) {
        if (!document.equals(current)) {
            current = document;
            text = documents.read("folder", document).flatMap(Excerpts::decoded);
        }
        return text;
    }

    private static Optional<String> decoded(DocumentStore.StoredDocument document) {
        return DocumentText.decode(document.content()) instanceof DocumentText.Decoded decoded
                ? Optional.of(decoded.text())
                : Optional.empty();
    }
}
