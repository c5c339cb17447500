package io.spanwright.core.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was labelled against what was predicted. Rows are labelled categories, columns predicted
 * ones; {@value #NONE} is neither.
 *
 * @param rawValues row to column to weight; cells of weight zero are absent
 */
public record ConfusionMatrix(Map<String, Map<String, Double>> rawValues) {

    /** Row of what nobody labelled and column of what was not predicted. */
    public static final String NONE = "$none";

    public ConfusionMatrix {
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        rawValues.forEach(
                (row, cells) ->
                        copy.put(row, Collections.unmodifiableMap(new LinkedHashMap<>(cells))));
        rawValues = Collections.unmodifiableMap(copy);
    }

    /** The weight of a cell; 0 where it is absent. */
    public double rawValue(String labeled, String predicted) {
        return rawValues.getOrDefault(labeled, Map.of()).getOrDefault(predicted, 0.0);
    }

    /** The cell's share of its row in percent, 0 to 100. */
    public double normalizedValue(String labeled, String predicted) {
        double sum =
                rawValues.getOrDefault(labeled, Map.of()).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
        return sum == 0 ? 0 : 100 * rawValue(labeled, predicted) / sum;
    }
}
