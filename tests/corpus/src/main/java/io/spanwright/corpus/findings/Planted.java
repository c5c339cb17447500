package io.spanwright.corpus.findings;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.text.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * The truth about one fault that was planted.
 *
 * @param pointer where a right finding points, or into; empty where that is anywhere
 * @param document the document that a right finding is about, where it is about one
 * @param span what a right finding covers, or a part of it
 */
record Planted(String pointer, Optional<String> document, Optional<Span> span) {

    Planted {
        requireNonNull(pointer, "pointer is null");
        requireNonNull(document, "document is null");
        requireNonNull(span, "span is null");
    }

    /** A fault of the labels file itself. */
    static Planted at(String pointer) {
        return new Planted(pointer, Optional.empty(), Optional.empty());
    }

    /** A fault of a document. */
    static Planted inDocument(String pointer, String location) {
        return new Planted(pointer, Optional.of(location), Optional.empty());
    }

    /** A fault of a part of a document. */
    static Planted inDocument(String pointer, String location, Span span) {
        return new Planted(pointer, Optional.of(location), Optional.of(span));
    }

    /** Whether the finding is about this fault. */
    boolean isFoundBy(Finding finding) {
        return lower(finding.pointer()).startsWith(lower(pointer))
                && (document.isEmpty() || finding.document().equals(document))
                && (span.isEmpty()
                        || finding.span().isEmpty()
                        || finding.span().get().overlaps(span.get()));
    }

    /**
     * Whether the finding is about the same document or place, so that the fault may explain it.
     */
    boolean mayExplain(Finding finding) {
        return (document.isPresent() && finding.document().equals(document))
                || document.isEmpty()
                || lower(finding.pointer()).startsWith(lower(pointer));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
