package io.spanwright.core.evaluation;

import io.spanwright.core.text.Span;

/**
 * Labels that were found with other borders, and on which side. A label may be wrong on both sides.
 *
 * @param labels how many
 * @param tooLongAtStart those whose prediction begins before them
 * @param tooShortAtStart those whose prediction begins after their first code unit
 * @param tooShortAtEnd those whose prediction ends before their last code unit
 * @param tooLongAtEnd those whose prediction ends behind them
 */
public record BorderErrors(
        int labels, int tooLongAtStart, int tooShortAtStart, int tooShortAtEnd, int tooLongAtEnd) {

    static final BorderErrors NONE = new BorderErrors(0, 0, 0, 0, 0);

    public BorderErrors {
        requireShare(labels, tooLongAtStart, tooShortAtStart);
        requireShare(labels, tooShortAtEnd, tooLongAtEnd);
        if (tooLongAtStart + tooShortAtStart + tooShortAtEnd + tooLongAtEnd < labels) {
            throw new IllegalArgumentException("a label without a wrong side");
        }
    }

    private static void requireShare(int labels, int tooLong, int tooShort) {
        if (tooLong < 0 || tooShort < 0 || tooLong + tooShort > labels) {
            throw new IllegalArgumentException(
                    "%d too long and %d too short of %d".formatted(tooLong, tooShort, labels));
        }
    }

    /** One label and its prediction, which has another span. */
    static BorderErrors of(Span label, Span predicted) {
        return new BorderErrors(
                1,
                count(predicted.start() < label.start()),
                count(predicted.start() > label.start()),
                count(predicted.end() < label.end()),
                count(predicted.end() > label.end()));
    }

    private static int count(boolean isSo) {
        return isSo ? 1 : 0;
    }

    BorderErrors plus(BorderErrors other) {
        return new BorderErrors(
                labels + other.labels,
                tooLongAtStart + other.tooLongAtStart,
                tooShortAtStart + other.tooShortAtStart,
                tooShortAtEnd + other.tooShortAtEnd,
                tooLongAtEnd + other.tooLongAtEnd);
    }
}
