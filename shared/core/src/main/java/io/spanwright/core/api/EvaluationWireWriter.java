package io.spanwright.core.api;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.evaluation.BorderErrors;
import io.spanwright.core.evaluation.ConfidenceIntervals;
import io.spanwright.core.evaluation.ConfusionMatrix;
import io.spanwright.core.evaluation.DocumentEvaluation;
import io.spanwright.core.evaluation.EntityMetrics;
import io.spanwright.core.evaluation.Evaluation;
import io.spanwright.core.evaluation.Interval;
import io.spanwright.core.evaluation.ModelComparison;
import io.spanwright.core.guidance.CategoryFinding;
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

    static Wire.EvaluationSummary summary(StoredEvaluation stored) {
        Evaluation evaluation = stored.evaluation();
        EntityMetrics micro = evaluation.micro();
        return new Wire.EvaluationSummary(
                Project.KIND,
                options(stored.options()),
                new Wire.Evaluation(
                        cells(evaluation.confusionMatrix()),
                        metrics(evaluation.entities()),
                        micro.f1(),
                        micro.precision(),
                        micro.recall(),
                        evaluation.macroF1(),
                        evaluation.macroPrecision(),
                        evaluation.macroRecall(),
                        evaluation.intervals().map(EvaluationWireWriter::intervals),
                        stored.guidance().stream().map(EvaluationWireWriter::finding).toList()));
    }

    private static Wire.ConfidenceIntervals intervals(ConfidenceIntervals intervals) {
        Map<String, Wire.Interval> entities = new LinkedHashMap<>();
        intervals.f1().forEach((category, f1) -> entities.put(category, interval(f1)));
        return new Wire.ConfidenceIntervals(
                interval(intervals.microF1()), interval(intervals.macroF1()), entities);
    }

    private static Wire.Interval interval(Interval interval) {
        return new Wire.Interval(interval.lower(), interval.upper());
    }

    private static Wire.Finding finding(CategoryFinding finding) {
        return new Wire.Finding(
                finding.category(),
                finding.code().name(),
                finding.count(),
                finding.of(),
                finding.predicted(),
                finding.borders().map(EvaluationWireWriter::borders),
                finding.message());
    }

    private static Wire.Borders borders(BorderErrors borders) {
        return new Wire.Borders(
                borders.tooLongAtStart(),
                borders.tooShortAtStart(),
                borders.tooShortAtEnd(),
                borders.tooLongAtEnd());
    }

    static Wire.Comparison comparison(ModelComparison comparison) {
        return new Wire.Comparison(
                comparison.verdict().wireName(),
                comparison.modelF1(),
                comparison.baselineF1(),
                comparison.difference().map(EvaluationWireWriter::interval),
                comparison.documents(),
                comparison.leftOut());
    }

    private static Wire.EvaluationOptions options(EvaluationOptions options) {
        if (options.manual()) {
            return new Wire.EvaluationOptions("manual", Optional.empty(), Optional.empty());
        }
        return new Wire.EvaluationOptions(
                "percentage",
                Optional.of(options.trainingSplitPercentage()),
                Optional.of(options.testingSplitPercentage()));
    }

    private static Map<String, Map<String, Wire.Cell>> cells(ConfusionMatrix matrix) {
        Map<String, Map<String, Wire.Cell>> cells = new LinkedHashMap<>();
        matrix.rawValues()
                .forEach(
                        (row, values) -> {
                            Map<String, Wire.Cell> written = new LinkedHashMap<>();
                            values.forEach(
                                    (column, raw) ->
                                            written.put(
                                                    column,
                                                    new Wire.Cell(
                                                            matrix.normalizedValue(row, column),
                                                            raw)));
                            cells.put(row, written);
                        });
        return cells;
    }

    private static Map<String, Wire.Metrics> metrics(Map<String, EntityMetrics> entities) {
        Map<String, Wire.Metrics> metrics = new LinkedHashMap<>();
        entities.forEach((category, m) -> metrics.put(category, metrics(m)));
        return metrics;
    }

    private static Wire.Metrics metrics(EntityMetrics metrics) {
        return new Wire.Metrics(
                metrics.f1(),
                metrics.precision(),
                metrics.recall(),
                metrics.truePositiveCount(),
                0,
                metrics.falsePositiveCount(),
                metrics.falseNegativeCount());
    }

    static Wire.DocumentEvaluation document(DocumentEvaluation document) {
        List<Wire.Region> regions =
                document.regions().stream()
                        .map(
                                region ->
                                        new Wire.Region(
                                                labels(region.expected()),
                                                labels(region.predicted()),
                                                region.region().start(),
                                                region.region().length()))
                        .toList();
        return new Wire.DocumentEvaluation(
                document.location(), document.language(), Project.KIND, new Wire.Regions(regions));
    }

    private static List<Wire.Label> labels(List<EntityLabel> labels) {
        return labels.stream()
                .map(l -> new Wire.Label(l.category(), l.span().start(), l.span().length()))
                .toList();
    }
}
