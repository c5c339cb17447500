package io.spanwright.functions.offline;

import io.spanwright.core.evaluation.Calibration;
import io.spanwright.core.evaluation.ConfidenceIntervals;
import io.spanwright.core.evaluation.EntityMetrics;
import io.spanwright.core.evaluation.Evaluation;
import io.spanwright.core.evaluation.Interval;
import io.spanwright.core.evaluation.ModelComparison;
import java.util.LinkedHashMap;
import java.util.Map;

/** Evaluations as JSON values. */
final class EvaluationValues {

    private EvaluationValues() {}

    /** Scores and intervals, in a map that more can be put into. */
    static Map<String, Object> of(Evaluation evaluation) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("microF1", evaluation.micro().f1());
        values.put("microPrecision", evaluation.micro().precision());
        values.put("microRecall", evaluation.micro().recall());
        values.put("macroF1", evaluation.macroF1());
        evaluation
                .intervals()
                .ifPresent(intervals -> values.put("confidenceIntervals", of(intervals)));
        evaluation.calibration().ifPresent(one -> values.put("calibration", of(one)));
        Map<String, Object> entities = new LinkedHashMap<>();
        evaluation.entities().forEach((name, metrics) -> entities.put(name, of(metrics)));
        values.put("entities", entities);
        return values;
    }

    private static Map<String, Object> of(EntityMetrics metrics) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("f1", metrics.f1());
        values.put("precision", metrics.precision());
        values.put("recall", metrics.recall());
        values.put("truePositiveCount", metrics.truePositiveCount());
        values.put("falsePositiveCount", metrics.falsePositiveCount());
        values.put("falseNegativeCount", metrics.falseNegativeCount());
        return values;
    }

    private static Map<String, Object> of(ConfidenceIntervals intervals) {
        Map<String, Object> entities = new LinkedHashMap<>();
        intervals.f1().forEach((name, interval) -> entities.put(name, of(interval)));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("microF1", of(intervals.microF1()));
        values.put("macroF1", of(intervals.macroF1()));
        values.put("entities", entities);
        return values;
    }

    private static Map<String, Object> of(Calibration calibration) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("predictionCount", calibration.predictions());
        values.put("expectedCalibrationError", calibration.expectedError());
        return values;
    }

    private static Map<String, Object> of(Interval interval) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("lower", interval.lower());
        values.put("upper", interval.upper());
        return values;
    }

    static Map<String, Object> of(ModelComparison comparison) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("verdict", comparison.verdict().wireName());
        values.put("baselineMicroF1", comparison.baselineF1());
        comparison.difference().ifPresent(one -> values.put("difference", of(one)));
        values.put("documents", comparison.documents());
        return values;
    }
}
