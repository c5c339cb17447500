package io.spanwright.engine.crf;

/**
 * A possible entity and the probability that it is one, exactly so.
 *
 * @param probability 0 to 1
 */
public record LikelySpan(UnitSpan span, double probability) {}
