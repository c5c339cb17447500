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
 * @param pointer JSON pointer (RFC 6901) of the value, or of the object that lacks one; empty for
 *     the whole file. Property names are spelled as in the file
 * @param position where that value is in the file; empty where the file's bytes are not at hand
 * @param document location of the document it is about
 * @param span the part of that document's text it is about, UTF-16 code units
 * @param quote the words it is about: a value of the file or a piece of the document, shortened
 * @param message what is wrong and how to mend it
 * @param suggestion what to write instead, where exactly that is known
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

    /** A quote is cut off here, in UTF-16 code units. */
    static final int LONGEST_QUOTE = 80;

    public Finding {
        requireNonNull(code, "code is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(pointer, "pointer is null");
        requireNonNull(position, "position is null");
        requireNonNull(document, "document is null");
        requireNonNull(span, "span is null");
        quote = quote.map(Finding::shorten);
        requireNonNull(message, "message is null");
        requireNonNull(suggestion, "suggestion is null");
    }

    /**
     * A finding that says no more than this.
     *
     * @param arguments of the code's sentence; none of the customer's words
     */
    public static Finding of(FindingCode code, Pointer pointer, Object... arguments) {
        return new Finding(
                code,
                code.severity(),
                pointer.toString(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                code.message(arguments),
                Optional.empty());
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether a training on the file fails, whatever the file was judged for. */
    public boolean stopsTraining() {
        return isError()
                || code == FindingCode.NO_DOCUMENTS
                || code == FindingCode.TOO_FEW_DOCUMENTS;
    }

    /** The same with another severity. */
    public Finding as(Severity other) {
        return new Finding(
                code, other, pointer, position, document, span, quote, message, suggestion);
    }

    Finding at(String otherPointer, Position place) {
        return new Finding(
                code,
                severity,
                otherPointer,
                Optional.of(place),
                document,
                span,
                quote,
                message,
                suggestion);
    }

    /** The same about this document. */
    public Finding in(String location) {
        Optional<String> name = Optional.of(shorten(location));
        return new Finding(
                code, severity, pointer, position, name, span, quote, message, suggestion);
    }

    /** The same about this part of the document's text. */
    public Finding covering(Span part) {
        return new Finding(
                code,
                severity,
                pointer,
                position,
                document,
                Optional.of(part),
                quote,
                message,
                suggestion);
    }

    /** The same with the customer's words. */
    public Finding quoting(String words) {
        return new Finding(
                code,
                severity,
                pointer,
                position,
                document,
                span,
                Optional.of(words),
                message,
                suggestion);
    }

    /** The same with what to write instead. */
    public Finding suggesting(String instead) {
        return new Finding(
                code,
                severity,
                pointer,
                position,
                document,
                span,
                quote,
                message,
                Optional.of(instead));
    }

    private static String shorten(String words) {
        if (words.length() <= LONGEST_QUOTE) {
            return words;
        }
        boolean splitsPair = Character.isHighSurrogate(words.charAt(LONGEST_QUOTE - 1));
        return words.substring(0, splitsPair ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "…";
    }
}
