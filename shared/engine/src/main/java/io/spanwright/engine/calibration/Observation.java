package io.spanwright.engine.calibration;

import io.spanwright.engine.crf.Emissions;
import io.spanwright.engine.crf.UnitSpan;
import java.util.List;
import java.util.Set;

/**
 * What a model predicted for one held-out text.
 *
 * @param predicted those predictions that people's labels can judge
 * @param right the labels
 */
public record Observation(Emissions emissions, List<UnitSpan> predicted, Set<UnitSpan> right) {

    public Observation {
        predicted = List.copyOf(predicted);
        right = Set.copyOf(right);
    }
}
