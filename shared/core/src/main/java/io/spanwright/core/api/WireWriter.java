package io.spanwright.core.api;

import io.spanwright.core.deployment.Deployment;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobStatus;
import io.spanwright.core.job.TaskProgress;
import io.spanwright.core.project.Project;
import io.spanwright.core.trainedmodel.TrainedModel;
import java.time.Instant;
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
        return job(
                job,
                job.details() instanceof JobDetails.Train train
                        ? Optional.of(training(job, train))
                        : Optional.empty());
    }

    /** A job with a result of its own. */
    static Wire.Job job(Job job, Optional<Wire.JobResult> result) {
        return new Wire.Job(
                result,
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
}
