package io.spanwright.core.job;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.store.Retry;
import io.spanwright.core.store.Stored;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The bodies of the short jobs: one step each, called by one activity. */
public final class JobSteps {

    private final JobService jobs;
    private final Map<JobKind, JobBody> bodies;
    private final Consumer<String> sweep;

    /**
     * @param bodies one for each kind but training
     * @param sweep clears up in the project of that name after a job has ended
     */
    public JobSteps(JobService jobs, Map<JobKind, JobBody> bodies, Consumer<String> sweep) {
        this.jobs = requireNonNull(jobs, "jobs is null");
        this.bodies = Map.copyOf(bodies);
        this.sweep = requireNonNull(sweep, "sweep is null");
    }

    /**
     * Does the whole job, whatever its kind. May run twice at the same time or again after a crash;
     * a job that has ended is left as it is. What the user did wrong ends the job as failed and is
     * no exception.
     *
     * @throws RuntimeException where the backend fails; trying again may help
     */
    public void run(String project, String jobId) {
        try {
            Retry.untilWon(() -> attempt(project, jobId));
        } catch (JobFailedException e) {
            jobs.fail(project, jobId, e.reasons());
        } catch (ServiceException e) {
            jobs.fail(project, jobId, List.of(e.error()));
        }
        sweep.accept(project);
    }

    private boolean attempt(String project, String jobId) {
        Optional<Stored<Job>> job = jobs.find(project, jobId);
        if (job.isEmpty() || job.get().value().status().isEnd()) {
            return false;
        }
        body(job.get().value().details().kind()).run(job.get());
        return true;
    }

    private JobBody body(JobKind kind) {
        return Optional.ofNullable(bodies.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("no short job: " + kind));
    }

    /** Ends the job as failed, unless it has ended; for when {@link #run} failed too often. */
    public void fail(String project, String jobId) {
        jobs.fail(project, jobId, List.of(internal()));
        sweep.accept(project);
    }

    private static ServiceError internal() {
        return ServiceError.of(
                ErrorCode.INTERNAL_SERVER_ERROR,
                "The job failed for a reason of the server's. Try again, and look into its log.");
    }
}
