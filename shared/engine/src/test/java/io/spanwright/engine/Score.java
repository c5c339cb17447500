package io.spanwright.engine;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.evaluation.CalibrationCounter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Exact-match counts, and how far confidences are from the truth.
 *
 * @param calibrationError expected calibration error in ten bins of equal mass
 */
record Score(int right, int predicted, int labelled, double calibrationError) {

    static Score of(EntityRecognizer recognizer, List<LabeledDocument> documents) {
        List<List<RecognizedEntity>> entities =
                recognizer.recognize(
                        documents.stream().map(LabeledDocument::text).toList(), () -> false);
        int right = 0;
        int labelled = 0;
        int predicted = 0;
        CalibrationCounter calibration = new CalibrationCounter();
        for (int at = 0; at < documents.size(); at++) {
            Set<EntityLabel> labels = new HashSet<>(documents.get(at).labels());
            labelled += labels.size();
            for (RecognizedEntity entity : entities.get(at)) {
                boolean hit = labels.contains(new EntityLabel(entity.category(), entity.span()));
                calibration.add(entity.confidence(), hit);
                predicted++;
                right += hit ? 1 : 0;
            }
        }
        return new Score(right, predicted, labelled, calibration.expectedError());
    }

    double f1() {
        return 2.0 * right / Math.max(1, predicted + labelled);
    }

    @Override
    public String toString() {
        return "F1 %.2f P %.2f R %.2f ECE %.3f (%d labels)"
                .formatted(
                        100 * f1(),
                        100.0 * right / Math.max(1, predicted),
                        100.0 * right / Math.max(1, labelled),
                        calibrationError,
                        labelled);
    }
}
