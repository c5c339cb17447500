package io.spanwright.core;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.analyze.RecognizerLoader;
import io.spanwright.core.api.Api;
import io.spanwright.core.backend.Backend;
import io.spanwright.core.job.JobSteps;
import io.spanwright.core.job.Reconciler;
import io.spanwright.core.project.UploadedLabels;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.training.TrainingEngine;
import io.spanwright.core.training.TrainingSteps;
import java.time.Clock;

/** Everything wired together; made once a process. Closing it closes the backend too. */
public final class SpanwrightCore implements AutoCloseable {

    private final Backend backend;

    public SpanwrightCore(
            Settings settings,
            Backend backend,
            TrainingEngine engine,
            RecognizerLoader loader,
            Clock clock) {
        requireNonNull(settings, "settings is null");
        this.backend = requireNonNull(backend, "backend is null");
        requireNonNull(engine, "engine is null");
        requireNonNull(loader, "loader is null");
        requireNonNull(clock, "clock is null");
    }

    /** The REST API. */
    public Api api() {
        return new Api();
    }

    /** The bodies of a training job's activities. */
    public TrainingSteps trainingSteps() {
        return new TrainingSteps();
    }

    /** The body of a short job's activity. */
    public JobSteps jobSteps() {
        return new JobSteps();
    }

    /** What the timer does. */
    public Reconciler reconciler() {
        return new Reconciler();
    }

    /** What happens to a labels file that was uploaded as a blob. */
    public UploadedLabels uploadedLabels() {
        return new UploadedLabels();
    }

    /** Loads the deployed models before the first request; what can't be loaded is left out. */
    public void warmUp() {}

    @Override
    public void close() {
        backend.close();
    }
}
