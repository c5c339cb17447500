package io.spanwright.engine.crf;

/**
 * A possible entity and the probability that it is one, exactly so.
 *
 * @param probability 0 to 1
 */
public record LikelySpan(UnitSpan span, double probability) {

    boolean overlaps(LikelySpan other) {
        return span.from() < other.span.to() && other.span.from() < span.to();
    }
}
