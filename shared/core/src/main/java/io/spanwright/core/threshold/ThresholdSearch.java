package io.spanwright.core.threshold;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.evaluation.DocumentEvaluation;
import io.spanwright.core.evaluation.DocumentEvaluation.RegionEvaluation;
import io.spanwright.core.evaluation.PredictionConfidences;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Derives, for each category, the lowest confidence from which on predictions have a wished
 * precision, shown by {@link ExactBound} on test documents: so a few lucky predictions are not
 * enough. Thresholds are whole thousandths. Not thread-safe.
 */
public final class ThresholdSearch {

    private final Map<String, ConfidenceCounts> categories = new LinkedHashMap<>();

    /**
     * @param categories the project's, in their order
     */
    public ThresholdSearch(List<String> categories) {
        categories.forEach(this::counts);
    }

    private ConfidenceCounts counts(String category) {
        return categories.computeIfAbsent(category, name -> new ConfidenceCounts());
    }

    /**
     * Counts one document.
     *
     * @param compared what was expected and predicted in it
     * @param predictions the same predictions, with their confidences
     */
    public void add(DocumentEvaluation compared, List<RecognizedEntity> predictions) {
        PredictionConfidences confidences = new PredictionConfidences(predictions);
        for (RegionEvaluation region : compared.regions()) {
            region.expected().forEach(label -> counts(label.category()).addLabel());
            for (EntityLabel predicted : region.predicted()) {
                boolean right = region.expected().contains(predicted);
                counts(predicted.category()).addPrediction(confidences.of(predicted), right);
            }
        }
    }

    /**
     * The thresholds by category, in the project's order.
     *
     * @param precision wished, above 0 and below 1
     */
    public Map<String, PrecisionThreshold> thresholds(double precision) {
        if (!(precision > 0 && precision < 1)) {
            throw new IllegalArgumentException(
                    "the wished precision is not between 0 and 1: " + precision);
        }
        Map<String, PrecisionThreshold> thresholds = new LinkedHashMap<>();
        categories.forEach((name, counts) -> thresholds.put(name, counts.threshold(precision)));
        return Collections.unmodifiableMap(thresholds);
    }
}
