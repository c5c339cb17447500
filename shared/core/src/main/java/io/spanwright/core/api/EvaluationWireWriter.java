package io.spanwright.core.api;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.evaluation.Calibration;
import io.spanwright.core.evaluation.ConfidenceIntervals;
import io.spanwright.core.evaluation.ConfusionMatrix;
import io.spanwright.core.evaluation.DocumentEvaluation;
import io.spanwright.core.evaluation.EntityMetrics;
import io.spanwright.core.evaluation.Evaluation;
import io.spanwright.core.evaluation.Interval;
import io.spanwright.core.evaluation.ModelComparison;
import io.spanwright.core.job.EvaluationOptions;
import io.spanwright.core.project.Project;
import io.spanwright.core.training.StoredEvaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns evaluations into the bodies of the authoring API. */
final class EvaluationWireWriter {

    private EvaluationWireWriter() {}

    static EvaluationWire.EvaluationSummary summary(StoredEvaluation stored) {
        Evaluation evaluation = stored.evaluation();
        EntityMetrics micro = evaluation.micro();
        return new EvaluationWire.EvaluationSummary(
                Project.KIND,
                options(stored.options()),
                new EvaluationWire.Evaluation(
                        cells(evaluation.confusionMatrix()),
                        metrics(evaluation.entities()),
                        micro.f1(),
                        micro.precision(),
                        micro.recall(),
                        evaluation.macroF1(),
                        evaluation.macroPrecision(),
                        evaluation.macroRecall(),
                        evaluation.intervals().map(EvaluationWireWriter::intervals),
                        evaluation.calibration().map(EvaluationWireWriter::calibration),
                        stored.guidance().stream().map(GuidanceWireWriter::finding).toList()));
    }

    private static EvaluationWire.ConfidenceIntervals intervals(ConfidenceIntervals intervals) {
        Map<String, EvaluationWire.Interval> entities = new LinkedHashMap<>();
        intervals.f1().forEach((category, f1) -> entities.put(category, interval(f1)));
        return new EvaluationWire.ConfidenceIntervals(
                interval(intervals.microF1()), interval(intervals.macroF1()), entities);
    }

    private static EvaluationWire.Calibration calibration(Calibration calibration) {
        return new EvaluationWire.Calibration(
                calibration.predictions(), calibration.expectedError());
    }

    private static EvaluationWire.Interval interval(Interval interval) {
        return new EvaluationWire.Interval(interval.lower(), interval.upper());
    }

    static EvaluationWire.Comparison comparison(ModelComparison comparison) {
        return new EvaluationWire.Comparison(
                comparison.verdict().wireName(),
                comparison.modelF1(),
                comparison.baselineF1(),
                comparison.difference().map(EvaluationWireWriter::interval),
                comparison.documents(),
                comparison.leftOut());
    }

    private static EvaluationWire.EvaluationOptions options(EvaluationOptions options) {
        if (options.manual()) {
            return new EvaluationWire.EvaluationOptions(
                    "manual", Optional.empty(), Optional.empty());
        }
        return new EvaluationWire.EvaluationOptions(
                "percentage",
                Optional.of(options.trainingSplitPercentage()),
                Optional.of(options.testingSplitPercentage()));
    }

    private static Map<String, Map<String, EvaluationWire.Cell>> cells(ConfusionMatrix matrix) {
        Map<String, Map<String, EvaluationWire.Cell>> cells = new LinkedHashMap<>();
        matrix.rawValues()
                .forEach(
                        (row, values) -> {
                            Map<String, EvaluationWire.Cell> written = new LinkedHashMap<>();
                            values.forEach(
                                    (column, raw) ->
                                            written.put(
                                                    column,
                                                    new EvaluationWire.Cell(
                                                            matrix.normalizedValue(row, column),
                                                            raw)));
                            cells.put(row, written);
                        });
        return cells;
    }

    private static Map<String, EvaluationWire.Metrics> metrics(
            Map<String, EntityMetrics> entities) {
        Map<String, EvaluationWire.Metrics> metrics = new LinkedHashMap<>();
        entities.forEach((category, m) -> metrics.put(category, metrics(m)));
        return metrics;
    }

    private static EvaluationWire.Metrics metrics(EntityMetrics metrics) {
        return new EvaluationWire.Metrics(
                metrics.f1(),
                metrics.precision(),
                metrics.recall(),
                metrics.truePositiveCount(),
                0,
                metrics.falsePositiveCount(),
                metrics.falseNegativeCount());
    }

    static EvaluationWire.DocumentEvaluation document(DocumentEvaluation document) {
        List<EvaluationWire.Region> regions =
                document.regions().stream()
                        .map(
                                region ->
                                        new EvaluationWire.Region(
                                                labels(region.expected()),
                                                labels(region.predicted()),
                                                region.region().start(),
                                                region.region().length()))
                        .toList();
        return new EvaluationWire.DocumentEvaluation(
                document.location(),
                document.language(),
                Project.KIND,
                new EvaluationWire.Regions(regions));
    }

    private static List<EvaluationWire.Label> labels(List<EntityLabel> labels) {
        return labels.stream()
                .map(
                        l ->
                                new EvaluationWire.Label(
                                        l.category(), l.span().start(), l.span().length()))
                .toList();
    }
}
