package io.spanwright.core.training;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.InnerErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.EvaluationOptions;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobKind;
import io.spanwright.core.job.JobService;
import io.spanwright.core.job.TaskProgress;
import io.spanwright.core.project.Names;
import io.spanwright.core.project.Project;
import io.spanwright.core.project.ProjectService;
import io.spanwright.core.project.TrainingObstacles;
import io.spanwright.core.settings.Setting;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.trainedmodel.TrainedModelStore;
import java.util.List;
import java.util.Optional;

/** Starts, finds and cancels training jobs. */
public final class TrainingService {

    private final ProjectService projects;
    private final TrainedModelStore models;
    private final JobService jobs;
    private final TrainingObstacles obstacles;
    private final TrainingEngine engine;
    private final Settings settings;

    public TrainingService(
            ProjectService projects,
            TrainedModelStore models,
            JobService jobs,
            TrainingObstacles obstacles,
            TrainingEngine engine,
            Settings settings) {
        this.projects = projects;
        this.models = models;
        this.jobs = jobs;
        this.obstacles = obstacles;
        this.engine = engine;
        this.settings = settings;
    }

    /**
     * Starts a training; stored, to be run. Where the newest report on the labels has errors, the
     * job has failed for them already; what else is wrong, it tells later.
     *
     * @param configVersion what {@link ConfigVersions#resolve} knows
     * @throws ServiceException where there is no such project or configuration, or another job has
     *     the project
     */
    public Job start(
            String project, String modelLabel, String configVersion, EvaluationOptions options) {
        Project found = projects.get(project);
        Names.require("modelLabel", modelLabel);
        requireRoom(project, modelLabel);
        JobDetails.Train details =
                new JobDetails.Train(
                        modelLabel,
                        version(configVersion),
                        options,
                        settings.trainingSeed(),
                        TaskProgress.NONE,
                        TaskProgress.NONE,
                        Optional.empty());
        Job job = jobs.draft(project, details);
        List<ServiceError> known = obstacles.known(found);
        jobs.create(job);
        return known.isEmpty() ? job : jobs.fail(project, job.id(), known).orElse(job);
    }

    private String version(String asked) {
        ConfigVersions known = engine.configVersions();
        return known.resolve(asked)
                .orElseThrow(
                        () ->
                                new ServiceException(
                                        ServiceError.of(
                                                        ErrorCode.INVALID_ARGUMENT,
                                                        "There is no such configuration.")
                                                .at("trainingConfigVersion")
                                                .because(
                                                        InnerErrorCode.INVALID_PARAMETER_VALUE,
                                                        known.advice())));
    }

    private void requireRoom(String project, String label) {
        int most = settings.count(Setting.MODELS);
        if (models.find(project, label).isEmpty() && models.all(project).size() >= most) {
            throw new ServiceException(
                    ErrorCode.QUOTA_EXCEEDED,
                    "The project has " + most + " models. Delete one, or train over one.");
        }
    }

    /** The project's training jobs, oldest first. */
    public List<Job> list(String project) {
        projects.get(project);
        return jobs.list(project, JobKind.TRAIN);
    }
}
