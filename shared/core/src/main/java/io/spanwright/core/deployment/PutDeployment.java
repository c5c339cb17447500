package io.spanwright.core.deployment;

import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobBody;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobStatus;
import io.spanwright.core.job.JobStore;
import io.spanwright.core.project.ProjectStore;
import io.spanwright.core.store.Stored;
import io.spanwright.core.trainedmodel.ArtifactOwner;
import io.spanwright.core.trainedmodel.ArtifactStore;
import io.spanwright.core.trainedmodel.TrainedModel;
import io.spanwright.core.trainedmodel.TrainedModelStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets a deployment answer with a model, and ends the job, in one commit. */
public final class PutDeployment implements JobBody {

    private final ProjectStore projects;
    private final TrainedModelStore models;
    private final ArtifactStore artifacts;
    private final DeploymentStore store;
    private final JobStore jobs;

    public PutDeployment(
            ProjectStore projects,
            TrainedModelStore models,
            ArtifactStore artifacts,
            DeploymentStore store,
            JobStore jobs) {
        this.projects = projects;
        this.models = models;
        this.artifacts = artifacts;
        this.store = store;
        this.jobs = jobs;
    }

    @Override
    public void run(Stored<Job> read) {
        Job job = read.value();
        JobDetails.PutDeployment details = (JobDetails.PutDeployment) job.details();
        Stored<TrainedModel> model = models.get(job.project(), details.modelLabel());
        artifacts.own(model.value().digest(), new ArtifactOwner(job.project(), job.id()));
        Instant now = jobs.now();
        Deployment deployment =
                new Deployment(details.deploymentName(), model.value(), job.id(), now);
        Optional<Stored<Deployment>> old = store.find(job.project(), deployment.name());
        projects.update(job.project(), project -> project.deployed(now));
        jobs.replace(
                read,
                job.become(JobStatus.SUCCEEDED, now),
                List.of(
                        store.put(job.project(), old, deployment),
                        models.unchanged(job.project(), model)));
    }
}
