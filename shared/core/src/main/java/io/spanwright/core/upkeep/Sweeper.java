package io.spanwright.core.upkeep;

import io.spanwright.core.deployment.Deployment;
import io.spanwright.core.deployment.DeploymentStore;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobIds;
import io.spanwright.core.job.JobStore;
import io.spanwright.core.project.Imports;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.Blobs;
import io.spanwright.core.store.Stored;
import io.spanwright.core.trainedmodel.ArtifactOwner;
import io.spanwright.core.trainedmodel.ArtifactStore;
import io.spanwright.core.trainedmodel.TrainedModel;
import io.spanwright.core.trainedmodel.TrainedModelStore;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Deletes what ended jobs, deleted models and deleted deployments have left behind. What it deletes
 * follows from what is stored alone, so it may run at any time and as often as one likes.
 */
public final class Sweeper {

    /** Snapshots of texts and checkpoints, for as long as a training runs. */
    public static final String TRAINING = "training";

    /** Snapshots of labels, for as long as there is the model. */
    public static final String SNAPSHOTS = "snapshots";

    /** Evaluations, for as long as there is the model. */
    public static final String EVALUATIONS = "evaluations";

    private final JobStore jobs;
    private final TrainedModelStore models;
    private final DeploymentStore deployments;
    private final ArtifactStore artifacts;
    private final Blobs blobs;

    public Sweeper(
            JobStore jobs,
            TrainedModelStore models,
            DeploymentStore deployments,
            ArtifactStore artifacts,
            Blobs blobs) {
        this.jobs = jobs;
        this.models = models;
        this.deployments = deployments;
        this.artifacts = artifacts;
        this.blobs = blobs;
    }

    /** Clears up in one project, whether it still exists or not. */
    public void sweep(String project) {
        sweepBlobs(Imports.CONTAINER, project, jobId -> isImported(project, jobId));
        sweepBlobs(TRAINING, project, jobId -> isActive(project, jobId));
        sweepBlobs(SNAPSHOTS, project, jobId -> isNeeded(project, jobId));
        sweepBlobs(EVALUATIONS, project, jobId -> isNeeded(project, jobId));
        artifacts.sweep(owner -> !owner.project().equals(project) || isOwner(owner));
    }

    /** Clears up in every project that ever had a job. */
    public void sweepAll() {
        jobs.projects().forEach(this::sweep);
    }

    private void sweepBlobs(String container, String project, Predicate<String> keep) {
        List<String> names = blobs.names(container, project + "/");
        Set<String> swept =
                names.stream()
                        .map(name -> jobId(project, name))
                        .distinct()
                        .filter(keep.negate())
                        .collect(Collectors.toSet());
        names.stream()
                .filter(name -> swept.contains(jobId(project, name)))
                .forEach(name -> blobs.store().delete(new BlobPath(container, name)));
    }

    /** The segment or file name after the project. */
    private static String jobId(String project, String name) {
        String rest = name.substring(project.length() + 1);
        return rest.split("[/.]", 2)[0];
    }

    // A job is looked at before what came of it: it ends in the commit that makes that.
    private boolean isOwner(ArtifactOwner owner) {
        return isNeeded(owner.project(), owner.jobId())
                || deployments.all(owner.project()).stream()
                        .map(Deployment::jobId)
                        .anyMatch(owner.jobId()::equals);
    }

    private boolean isNeeded(String project, String jobId) {
        return isActive(project, jobId)
                || models.all(project).stream().map(TrainedModel::jobId).anyMatch(jobId::equals);
    }

    // The file of an import is stored just before its job.
    private boolean isImported(String project, String jobId) {
        boolean mayComeYet =
                jobs.find(project, jobId).isEmpty() && JobIds.isRecent(jobId, jobs.now());
        return mayComeYet || isActive(project, jobId);
    }

    private boolean isActive(String project, String jobId) {
        return jobs.find(project, jobId)
                .map(Stored::value)
                .map(Job::status)
                .filter(status -> !status.isEnd())
                .isPresent();
    }
}
