package io.spanwright.core.api;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.deployment.Deployment;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.evaluation.ConfidenceIntervals;
import io.spanwright.core.evaluation.ConfusionMatrix;
import io.spanwright.core.evaluation.DocumentEvaluation;
import io.spanwright.core.evaluation.EntityMetrics;
import io.spanwright.core.evaluation.Evaluation;
import io.spanwright.core.evaluation.Interval;
import io.spanwright.core.evaluation.ModelComparison;
import io.spanwright.core.job.EvaluationOptions;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobStatus;
import io.spanwright.core.job.TaskProgress;
import io.spanwright.core.project.Project;
import io.spanwright.core.trainedmodel.TrainedModel;
import io.spanwright.core.training.StoredEvaluation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what the product knows into the bodies of the authoring API. */
final class WireWriter {

    private WireWriter() {}

    static Wire.Project project(Project project) {
        return new Wire.Project(
                project.created().toString(),
                project.lastModified().toString(),
                project.lastTrained().map(Instant::toString),
                project.lastDeployed().map(Instant::toString),
                Project.KIND,
                project.container(),
                project.settings(),
                project.name(),
                project.multilingual(),
                project.description(),
                project.language());
    }

    static Wire.ApiError error(ServiceError error) {
        return new Wire.ApiError(
                error.code().wireName(),
                error.message(),
                error.target(),
                error.innerError()
                        .map(
                                inner ->
                                        new Wire.InnerError(
                                                inner.code().wireName(), inner.message())));
    }

    static Wire.Job job(Job job) {
        return new Wire.Job(
                job.details() instanceof JobDetails.Train train
                        ? Optional.of(training(job, train))
                        : Optional.empty(),
                job.id(),
                job.created().toString(),
                job.lastUpdated().toString(),
                job.expires().toString(),
                job.status().wireName(),
                job.warnings().stream()
                        .map(warning -> new Wire.Warning(warning.code(), warning.message()))
                        .toList(),
                job.errors().stream().map(WireWriter::error).toList());
    }

    private static Wire.TrainingResult training(Job job, JobDetails.Train train) {
        return new Wire.TrainingResult(
                train.modelLabel(),
                train.configVersion(),
                train.estimatedEnd()
                        .filter(end -> job.status() == JobStatus.RUNNING)
                        .map(Instant::toString),
                task(train.training()),
                task(train.evaluation()));
    }

    private static Wire.TaskStatus task(TaskProgress progress) {
        return new Wire.TaskStatus(
                progress.percentComplete(),
                progress.start().map(Instant::toString),
                progress.end().map(Instant::toString),
                progress.status().wireName());
    }

    static Wire.Model model(TrainedModel model) {
        return new Wire.Model(
                model.label(),
                model.modelId(),
                model.trained().toString(),
                model.trainingSeconds(),
                TrainedModel.EXPIRATION.toString(),
                model.configVersion(),
                true);
    }

    static Wire.Deployment deployment(Deployment deployment) {
        TrainedModel model = deployment.model();
        return new Wire.Deployment(
                deployment.name(),
                model.modelId(),
                model.trained().toString(),
                deployment.deployed().toString(),
                TrainedModel.EXPIRATION.toString(),
                model.configVersion());
    }

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
                        evaluation.intervals().map(WireWriter::intervals)));
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

    static Wire.Comparison comparison(ModelComparison comparison) {
        return new Wire.Comparison(
                comparison.verdict().wireName(),
                comparison.modelF1(),
                comparison.baselineF1(),
                comparison.difference().map(WireWriter::interval),
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
