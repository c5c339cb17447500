package io.spanwright.core.evaluation;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How sure a model was of what it predicted in one document. */
public final class PredictionConfidences {

    private final Map<EntityLabel, Double> byLabel = new HashMap<>();

    /**
     * Confidences by category and span.
     *
     * @param predictions of one document, not overlapping
     */
    public PredictionConfidences(List<RecognizedEntity> predictions) {
        for (RecognizedEntity one : predictions) {
            byLabel.put(new EntityLabel(one.category(), one.span()), one.confidence());
        }
    }

    /**
     * The confidence of a prediction.
     *
     * @return 0 to 1
     */
    public double of(EntityLabel predicted) {
        Double confidence = byLabel.get(predicted);
        if (confidence == null) {
            throw new IllegalArgumentException("a prediction without confidence");
        }
        return confidence;
    }
}
