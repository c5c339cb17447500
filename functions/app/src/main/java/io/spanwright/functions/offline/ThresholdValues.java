package io.spanwright.functions.offline;

import io.spanwright.core.threshold.PrecisionThreshold;
import io.spanwright.core.threshold.PrecisionThreshold.Found;
import java.util.LinkedHashMap;
import java.util.Map;

/** Thresholds as JSON values, which {@link ThresholdFile} reads again. */
final class ThresholdValues {

    static final String CATEGORIES = "categories";
    static final String THRESHOLD = "threshold";

    private ThresholdValues() {}

    /**
     * @param precision that was wished for
     */
    static Map<String, Object> of(double precision, Map<String, PrecisionThreshold> thresholds) {
        Map<String, Object> categories = new LinkedHashMap<>();
        thresholds.forEach((name, threshold) -> categories.put(name, of(threshold)));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("precision", precision);
        values.put(CATEGORIES, categories);
        return values;
    }

    private static Map<String, Object> of(PrecisionThreshold threshold) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (threshold instanceof Found found) {
            values.put(THRESHOLD, found.least());
            values.put("precision", found.precision());
            values.put("recall", found.recall());
        } else {
            values.put(THRESHOLD, null);
        }
        values.put("predictions", threshold.predictions());
        values.put("right", threshold.right());
        values.put("labels", threshold.labels());
        return values;
    }
}
