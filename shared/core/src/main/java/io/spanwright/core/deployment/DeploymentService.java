package io.spanwright.core.deployment;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobService;
import io.spanwright.core.project.Names;
import io.spanwright.core.project.ProjectService;
import io.spanwright.core.settings.Setting;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.store.Stored;
import io.spanwright.core.trainedmodel.TrainedModelStore;
import java.util.List;

/** Finds deployments and starts the jobs that make and delete them. */
public final class DeploymentService {

    private final ProjectService projects;
    private final TrainedModelStore models;
    private final DeploymentStore store;
    private final JobService jobs;
    private final Settings settings;

    public DeploymentService(
            ProjectService projects,
            TrainedModelStore models,
            DeploymentStore store,
            JobService jobs,
            Settings settings) {
        this.projects = projects;
        this.models = models;
        this.store = store;
        this.jobs = jobs;
        this.settings = settings;
    }

    /**
     * Returns the deployment.
     *
     * @throws ServiceException ProjectNotFound or NotFound
     */
    public Deployment get(String project, String name) {
        projects.get(project);
        return store.find(project, name).map(Stored::value).orElseThrow(() -> notFound(name));
    }

    /** The error of a name that no deployment has. */
    public static ServiceException notFound(String name) {
        String shown = Names.isName(name) ? " `" + name + "`" : "";
        return new ServiceException(
                ErrorCode.NOT_FOUND,
                "There is no deployment" + shown + " in the project. Deploy a model first.");
    }

    /** All deployments of the project in the order of their names. */
    public List<Deployment> list(String project) {
        projects.get(project);
        return store.all(project);
    }

    /**
     * Starts to deploy a model; stored, to be run.
     *
     * @throws ServiceException NotFound, where the model is not trained
     */
    public Job put(String project, String name, String modelLabel) {
        projects.get(project);
        Names.require("deploymentName", name);
        models.get(project, modelLabel);
        requireRoom(project, name);
        Job job = jobs.draft(project, new JobDetails.PutDeployment(name, modelLabel));
        jobs.create(job);
        return job;
    }

    private void requireRoom(String project, String name) {
        int most = settings.count(Setting.DEPLOYMENTS);
        List<Deployment> all = store.all(project);
        if (all.size() >= most && all.stream().noneMatch(d -> d.name().equals(name))) {
            throw new ServiceException(
                    ErrorCode.QUOTA_EXCEEDED,
                    "The project has " + most + " deployments. Delete one, or deploy over one.");
        }
    }

    /**
     * Starts to delete a deployment; stored, to be run.
     *
     * @throws ServiceException ProjectNotFound or NotFound
     */
    public Job delete(String project, String name) {
        get(project, name);
        Job job = jobs.draft(project, new JobDetails.DeleteDeployment(name));
        jobs.create(job);
        return job;
    }
}
