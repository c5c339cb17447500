package io.spanwright.core.training;

import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobStatus;
import io.spanwright.core.job.JobStore;
import io.spanwright.core.project.ProjectStore;
import io.spanwright.core.store.Stored;
import io.spanwright.core.trainedmodel.ArtifactStore;
import io.spanwright.core.trainedmodel.TrainedModel;
import io.spanwright.core.trainedmodel.TrainedModelStore;
import java.time.Instant;
import java.util.List;

/** Makes a model known and ends its job and the job's lease, all in one commit. */
final class Publication {

    private final ProjectStore projects;
    private final TrainedModelStore models;
    private final ArtifactStore artifacts;
    private final JobStore jobs;

    Publication(
            ProjectStore projects,
            TrainedModelStore models,
            ArtifactStore artifacts,
            JobStore jobs) {
        this.projects = projects;
        this.models = models;
        this.artifacts = artifacts;
        this.jobs = jobs;
    }

    /**
     * Publishes the job's model.
     *
     * @param read the job, which has not ended
     * @throws io.spanwright.core.store.PreconditionFailedException where the job changed meanwhile
     */
    void publish(Stored<Job> read, TrainedOutcome outcome) {
        if (!artifacts.isComplete(outcome.digest())) {
            throw new IllegalStateException("the artifact is not complete");
        }
        Job job = read.value();
        Instant now = jobs.now();
        TrainedModel model = model(job, outcome, now);
        projects.update(job.project(), project -> project.trained(now));
        Job done = done(job, now).warned(outcome.warnings());
        jobs.replace(
                read,
                done,
                List.of(
                        models.put(
                                job.project(), models.find(job.project(), model.label()), model)));
    }

    private static TrainedModel model(Job job, TrainedOutcome outcome, Instant now) {
        JobDetails.Train details = (JobDetails.Train) job.details();
        return new TrainedModel(
                details.modelLabel(),
                TrainedModel.modelId(details.modelLabel(), job.created(), job.id()),
                job.id(),
                outcome.digest(),
                details.configVersion(),
                now,
                outcome.trainingSeconds());
    }

    private static Job done(Job job, Instant now) {
        JobDetails.Train details = (JobDetails.Train) job.details();
        return job.with(
                        details.withTraining(
                                        details.training().succeeded(now), details.estimatedEnd())
                                .withEvaluation(details.evaluation().succeeded(now)),
                        now)
                .become(JobStatus.SUCCEEDED, now);
    }
}
