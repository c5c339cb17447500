package io.spanwright.core.evaluation;

/**
 * Where a figure lies with a probability of 95 %, had other documents of the same kind been drawn.
 *
 * @param lower at most {@code upper}
 */
public record Interval(double lower, double upper) {

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("an interval from %s to %s".formatted(lower, upper));
        }
    }
}
