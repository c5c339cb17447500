package io.spanwright.core.labels.content;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.Pointer;
import io.spanwright.core.text.Span;

/**
 * A part of a document.
 *
 * @param pointer of the document, or of the label that covers the part
 * @param words the part's text
 */
record Place(Pointer pointer, String location, Span span, String words) {

    Place {
        requireNonNull(pointer, "pointer is null");
        requireNonNull(location, "location is null");
        requireNonNull(span, "span is null");
        requireNonNull(words, "words is null");
    }

    /** A finding here. */
    Finding finding(FindingCode code, Object... arguments) {
        return finding(pointer, code, arguments);
    }

    /** A finding here that points at a part of the label. */
    Finding finding(Pointer precise, FindingCode code, Object... arguments) {
        return Finding.of(code, precise, arguments).in(location).covering(span).quoting(words);
    }
}
