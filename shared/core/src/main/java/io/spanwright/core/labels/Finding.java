package io.spanwright.core.labels;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.text.Span;
import java.util.Optional;

/**
 * One thing that is wrong, or worth a look, in a labels file or a document it names.
 *
 * <p>{@code document}, {@code quote} and {@code suggestion} may hold the customer's words and
 * belong in reports only. The code, the pointer, the position and the message never do: they may go
 * into jobs and logs.
 *
 * @param pointer JSON pointer (RFC 6901) of the value, written as the file spells its property
 *     names; empty for the whole file. It names only properties the product knows
 * @param position where that value is in the file, or empty where the finding has no bytes to point
 *     at
 * @param document location of the document it is about
 * @param span the part of that document's text it is about, UTF-16 code units
 * @param quote the words it is about: a value of the file or a piece of the document, shortened
 * @param message what is wrong, as a sentence
 * @param suggestion what to write instead, where that is known
 */
public record Finding(
        FindingCode code,
        Severity severity,
        String pointer,
        Optional<Position> position,
        Optional<String> document,
        Optional<Span> span,
        Optional<String> quote,
        String message,
        Optional<String> suggestion) {

    public Finding {
        requireNonNull(code, "code is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(pointer, "pointer is null");
        requireNonNull(position, "position is null");
        requireNonNull(document, "document is null");
        requireNonNull(span, "span is null");
        requireNonNull(quote, "quote is null");
        requireNonNull(message, "message is null");
        requireNonNull(suggestion, "suggestion is null");
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
