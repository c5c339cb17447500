package io.spanwright.core.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluations, as they are on the wire. The hosted service has neither confidence intervals nor
 * guidance, and no comparison.
 */
final class EvaluationWire {

    private EvaluationWire() {}

    record EvaluationOptions(
            String kind,
            Optional<Integer> trainingSplitPercentage,
            Optional<Integer> testingSplitPercentage) {}

    record EvaluationSummary(
            String projectKind,
            EvaluationOptions evaluationOptions,
            Evaluation customEntityRecognitionEvaluation) {}

    record Evaluation(
            Map<String, Map<String, Cell>> confusionMatrix,
            Map<String, Metrics> entities,
            double microF1,
            double microPrecision,
            double microRecall,
            double macroF1,
            double macroPrecision,
            double macroRecall,
            Optional<ConfidenceIntervals> confidenceIntervals,
            Optional<Calibration> calibration,
            List<Finding> guidance) {}

    record ConfidenceIntervals(
            Interval microF1, Interval macroF1, Map<String, Interval> entities) {}

    record Finding(
            String category,
            String code,
            int count,
            Optional<Integer> of,
            Optional<String> predictedCategory,
            Optional<Borders> borders,
            String message) {}

    record Borders(int tooLongAtStart, int tooShortAtStart, int tooShortAtEnd, int tooLongAtEnd) {}

    record Calibration(int predictionCount, double expectedCalibrationError) {}

    record Interval(double lower, double upper) {}

    record Comparison(
            String verdict,
            double microF1,
            double baselineMicroF1,
            Optional<Interval> difference,
            int documents,
            int documentsLeftOut) {}

    record Cell(double normalizedValue, double rawValue) {}

    record Metrics(
            double f1,
            double precision,
            double recall,
            int truePositiveCount,
            int trueNegativeCount,
            int falsePositiveCount,
            int falseNegativeCount) {}

    record DocumentEvaluation(
            String location,
            String language,
            String projectKind,
            Regions customEntityRecognitionResult) {}

    record Regions(List<Region> entities) {}

    record Region(
            List<Label> expectedEntities,
            List<Label> predictedEntities,
            int regionOffset,
            int regionLength) {}

    record Label(String category, int offset, int length) {}
}
