package io.spanwright.core.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far F1 can be trusted: 95 % intervals.
 *
 * @param f1 by category, in the order of the evaluation
 */
public record ConfidenceIntervals(Interval microF1, Interval macroF1, Map<String, Interval> f1) {

    public ConfidenceIntervals {
        requireNonNull(microF1, "microF1 is null");
        requireNonNull(macroF1, "macroF1 is null");
        f1 = Collections.unmodifiableMap(new LinkedHashMap<>(f1));
    }
}
