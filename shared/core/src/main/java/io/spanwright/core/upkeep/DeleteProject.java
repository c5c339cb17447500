package io.spanwright.core.upkeep;

import io.spanwright.core.deployment.Deployment;
import io.spanwright.core.deployment.DeploymentStore;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobBody;
import io.spanwright.core.job.JobStatus;
import io.spanwright.core.job.JobStore;
import io.spanwright.core.project.Imports;
import io.spanwright.core.project.ProjectStore;
import io.spanwright.core.project.UploadContainer;
import io.spanwright.core.project.WorkingCopies;
import io.spanwright.core.report.Reports;
import io.spanwright.core.store.Blobs;
import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.Stored;
import io.spanwright.core.trainedmodel.TrainedModel;
import io.spanwright.core.trainedmodel.TrainedModelStore;
import java.util.List;

/**
 * Deletes a project with all it has, but not the users' documents. The job has the project's lease,
 * so nobody makes the project anew meanwhile.
 */
public final class DeleteProject implements JobBody {

    /** Containers in which every project has a folder. */
    private static final List<String> FOLDERS =
            List.of(
                    WorkingCopies.CONTAINER,
                    Imports.CONTAINER,
                    Sweeper.TRAINING,
                    Sweeper.SNAPSHOTS,
                    Sweeper.EVALUATIONS);

    private final ProjectStore projects;
    private final TrainedModelStore models;
    private final DeploymentStore deployments;
    private final UploadContainer uploads;
    private final Reports reports;
    private final JobStore jobs;
    private final ItemStore items;
    private final Blobs blobs;

    public DeleteProject(
            ProjectStore projects,
            TrainedModelStore models,
            DeploymentStore deployments,
            UploadContainer uploads,
            Reports reports,
            JobStore jobs,
            ItemStore items,
            Blobs blobs) {
        this.projects = projects;
        this.models = models;
        this.deployments = deployments;
        this.uploads = uploads;
        this.reports = reports;
        this.jobs = jobs;
        this.items = items;
        this.blobs = blobs;
    }

    @Override
    public void run(Stored<Job> read) {
        String project = read.value().project();
        deleteItems(read, project);
        jobs.requireUnchanged(read);
        FOLDERS.forEach(container -> blobs.deleteAll(container, project + "/"));
        uploads.delete(project);
        reports.delete(project);
        jobs.requireUnchanged(read);
        projects.find(project).ifPresent(projects::delete);
        jobs.replace(read, read.value().become(JobStatus.SUCCEEDED, jobs.now()), List.of());
    }

    /**
     * Jobs first and models second: a deployment is made in one commit with the end of its job and
     * an unchanged model, so none can be made after these are gone.
     */
    private void deleteItems(Stored<Job> read, String project) {
        jobs.requireUnchanged(read);
        jobs.all(project).stream()
                .filter(job -> !job.value().id().equals(read.value().id()))
                .forEach(jobs::delete);
        for (TrainedModel model : models.all(project)) {
            models.find(project, model.label()).ifPresent(found -> models.delete(project, found));
        }
        for (Deployment deployment : deployments.all(project)) {
            deployments
                    .find(project, deployment.name())
                    .ifPresent(found -> commit(deployments.delete(project, found)));
        }
    }

    private void commit(ItemChange change) {
        items.commit(List.of(change));
    }
}
