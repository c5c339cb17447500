package io.spanwright.core.labels.content;

import io.spanwright.core.text.Span;
import io.spanwright.core.text.WhiteSpace;
import java.util.Optional;

/** Moves the edges of a label to where words begin and end. */
final class SpanMending {

    private final String text;
    private int start;
    private int end;

    private SpanMending(String text, Span span) {
        this.text = text;
        this.start = span.start();
        this.end = span.end();
    }

    /** The nearest span of whole words without punctuation and white space at its edges. */
    static Optional<Span> mend(String text, Span span) {
        SpanMending mending = new SpanMending(text, span);
        mending.trim();
        mending.mendStart();
        mending.mendEnd();
        mending.trim();
        return mending.result(span);
    }

    private Optional<Span> result(Span old) {
        if (start >= end) {
            return Optional.empty();
        }
        Span mended = new Span(start, end);
        return mended.equals(old) || WordBreaks.cuts(text, mended)
                ? Optional.empty()
                : Optional.of(mended);
    }

    private void trim() {
        while (start < end && isTrimmedAtStart()) {
            start++;
        }
        while (start < end && isTrimmedAtEnd()) {
            end--;
        }
    }

    private boolean isTrimmedAtStart() {
        return WhiteSpace.is(text.charAt(start))
                || EdgePunctuation.isWrongAtStart(text, new Span(start, end));
    }

    private boolean isTrimmedAtEnd() {
        return WhiteSpace.is(text.charAt(end - 1))
                || EdgePunctuation.isWrongAtEnd(text, new Span(start, end));
    }

    /** The piece of a word goes where most of the word is; half of it comes in. */
    private void mendStart() {
        if (start >= end || !WordBreaks.startCuts(text, start)) {
            return;
        }
        int outward = WordBreaks.wordStart(text, start);
        int inward = WordBreaks.wordEnd(text, start);
        boolean drop = inward < end && inward - start < start - outward;
        start = drop ? inward : outward;
    }

    private void mendEnd() {
        if (start >= end || !WordBreaks.endCuts(text, end)) {
            return;
        }
        int outward = WordBreaks.wordEnd(text, end);
        int inward = WordBreaks.wordStart(text, end);
        boolean drop = inward > start && end - inward < outward - end;
        end = drop ? inward : outward;
    }
}
