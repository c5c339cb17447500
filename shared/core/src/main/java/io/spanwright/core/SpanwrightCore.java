package io.spanwright.core;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.analyze.AnalyzeService;
import io.spanwright.core.analyze.DeploymentLookup;
import io.spanwright.core.analyze.RecognizerCache;
import io.spanwright.core.analyze.RecognizerLoader;
import io.spanwright.core.analyze.ResultStore;
import io.spanwright.core.analyze.WarmUp;
import io.spanwright.core.api.Api;
import io.spanwright.core.api.ApiParts;
import io.spanwright.core.api.Authenticator;
import io.spanwright.core.backend.Backend;
import io.spanwright.core.deployment.DeleteDeployment;
import io.spanwright.core.deployment.DeploymentService;
import io.spanwright.core.deployment.DeploymentStore;
import io.spanwright.core.deployment.PutDeployment;
import io.spanwright.core.job.JobBody;
import io.spanwright.core.job.JobKind;
import io.spanwright.core.job.JobService;
import io.spanwright.core.job.JobSteps;
import io.spanwright.core.job.JobStore;
import io.spanwright.core.job.Reconciler;
import io.spanwright.core.labels.ValidationOptions;
import io.spanwright.core.labels.content.LabelingChecks;
import io.spanwright.core.labels.offsets.OffsetTruth;
import io.spanwright.core.project.LabelsParts;
import io.spanwright.core.project.ProjectService;
import io.spanwright.core.project.ProjectStore;
import io.spanwright.core.project.UploadedLabels;
import io.spanwright.core.report.Reports;
import io.spanwright.core.settings.Setting;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.store.Blobs;
import io.spanwright.core.trainedmodel.ArtifactStore;
import io.spanwright.core.trainedmodel.TrainedModelStore;
import io.spanwright.core.training.EvaluationStore;
import io.spanwright.core.training.TrainingEngine;
import io.spanwright.core.training.TrainingParts;
import io.spanwright.core.training.TrainingService;
import io.spanwright.core.training.TrainingSteps;
import io.spanwright.core.training.WorkDirectories;
import io.spanwright.core.upkeep.DeleteProject;
import io.spanwright.core.upkeep.ModelDeletion;
import io.spanwright.core.upkeep.Sweeper;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Everything wired together; made once a process. Closing it closes the backend too. */
public final class SpanwrightCore implements AutoCloseable {

    private final Settings settings;
    private final Backend backend;
    private final TrainingEngine engine;
    private final Blobs blobs;
    private final JobService jobs;
    private final ProjectStore projectStore;
    private final ProjectService projects;
    private final LabelsParts labels;
    private final TrainedModelStore models;
    private final DeploymentStore deploymentStore;
    private final ArtifactStore artifacts;
    private final Sweeper sweeper;
    private final RecognizerCache recognizers;
    private final ResultStore results;
    private final WorkDirectories workDirectories;
    private final Clock clock;

    public SpanwrightCore(
            Settings settings,
            Backend backend,
            TrainingEngine engine,
            RecognizerLoader loader,
            Clock clock) {
        this.settings = requireNonNull(settings, "settings is null");
        this.backend = requireNonNull(backend, "backend is null");
        this.engine = requireNonNull(engine, "engine is null");
        this.clock = requireNonNull(clock, "clock is null");
        blobs = new Blobs(backend.blobs());
        jobs = new JobService(new JobStore(backend.items(), clock));
        projectStore = new ProjectStore(backend.items());
        projects = new ProjectService(projectStore, backend.documents(), jobs, settings);
        labels =
                new LabelsParts(
                        projectStore,
                        projects,
                        jobs,
                        backend.documents(),
                        blobs,
                        new Reports(backend.items(), blobs, settings.count(Setting.LABELS_REPORTS)),
                        new ValidationOptions(
                                settings.labelsFileBytes(),
                                OffsetTruth.CHECKS.and(new LabelingChecks())),
                        settings);
        models = new TrainedModelStore(backend.items());
        deploymentStore = new DeploymentStore(backend.items());
        artifacts = new ArtifactStore(backend.items(), backend.blobs());
        sweeper = new Sweeper(jobs.store(), models, deploymentStore, artifacts, blobs);
        recognizers =
                new RecognizerCache(artifacts, loader, settings.count(Setting.RECOGNIZER_CACHE));
        results = new ResultStore(backend.blobs(), clock);
        workDirectories =
                new WorkDirectories(
                        settings.workDirectory(), settings.number(Setting.FREE_DISK_MEGABYTES));
        workDirectories.deleteAbandoned();
    }

    /** The REST API. */
    public Api api() {
        return new ApiParts(
                        new Authenticator(settings.keys()),
                        projects,
                        labels,
                        jobs,
                        new TrainingService(
                                projects, models, jobs, labels.obstacles(), engine, settings),
                        models,
                        new EvaluationStore(backend.blobs()),
                        new ModelDeletion(models, deploymentStore, sweeper),
                        new DeploymentService(projects, models, deploymentStore, jobs, settings),
                        new AnalyzeService(
                                projects,
                                new DeploymentLookup(deploymentStore, projectStore, clock),
                                recognizers,
                                results,
                                settings,
                                clock))
                .api();
    }

    /** The bodies of a training job's activities. */
    public TrainingSteps trainingSteps() {
        return new TrainingParts(
                        engine,
                        backend.blobs(),
                        projectStore,
                        projects,
                        labels,
                        models,
                        artifacts,
                        jobs,
                        recognizers,
                        sweeper,
                        workDirectories,
                        settings.slice())
                .steps();
    }

    /** The body of a short job's activity. */
    public JobSteps jobSteps() {
        Map<JobKind, JobBody> bodies =
                Map.of(
                        JobKind.IMPORT,
                        labels.imports(),
                        JobKind.VALIDATE,
                        labels.validations(),
                        JobKind.PUT_DEPLOYMENT,
                        putDeployment(),
                        JobKind.DELETE_DEPLOYMENT,
                        new DeleteDeployment(deploymentStore, jobs.store()),
                        JobKind.DELETE_PROJECT,
                        deleteProject());
        return new JobSteps(jobs, bodies, sweeper::sweep);
    }

    private PutDeployment putDeployment() {
        return new PutDeployment(projectStore, models, artifacts, deploymentStore, jobs.store());
    }

    private DeleteProject deleteProject() {
        return new DeleteProject(
                projectStore,
                models,
                deploymentStore,
                labels.uploads(),
                labels.reports(),
                jobs.store(),
                backend.items(),
                blobs);
    }

    /** What the timer does. */
    public Reconciler reconciler() {
        List<Runnable> chores =
                List.of(
                        labels.lostUploads()::acceptAll,
                        labels.documentWatch()::run,
                        labels.sweep()::run,
                        sweeper::sweepAll,
                        results::deleteExpired);
        return new Reconciler(jobs.store(), chores);
    }

    /** What happens to a labels file that was uploaded as a blob. */
    public UploadedLabels uploadedLabels() {
        return labels.uploadedLabels();
    }

    /** Loads the deployed models before the first request; what can't be loaded is left out. */
    public void warmUp() {
        new WarmUp(projects, deploymentStore, recognizers)
                .run(settings.count(Setting.RECOGNIZER_CACHE));
    }

    @Override
    public void close() {
        recognizers.close();
        backend.close();
    }
}
