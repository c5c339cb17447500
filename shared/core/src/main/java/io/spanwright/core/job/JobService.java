package io.spanwright.core.job;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.store.PreconditionFailedException;
import io.spanwright.core.store.Retry;
import io.spanwright.core.store.Stored;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes jobs, finds them and moves them on. */
public final class JobService {

    private final JobStore store;

    public JobService(JobStore store) {
        this.store = store;
    }

    public JobStore store() {
        return store;
    }

    /** A new job, not stored yet. */
    public Job draft(String project, JobDetails details) {
        return Job.of(JobIds.create(store.now()), project, details, store.now());
    }

    /**
     * Stores the job.
     *
     * @throws ServiceException Conflict, where it needs the project to itself and can't have it
     */
    public void create(Job job) {
        if (!needsLease(job.details().kind())) {
            refuseWhileDeleted(job.project());
            store.create(job);
            return;
        }
        try {
            store.createWithLease(job);
        } catch (PreconditionFailedException e) {
            throw busy(job.project());
        }
    }

    private static boolean needsLease(JobKind kind) {
        return kind == JobKind.TRAIN || kind == JobKind.IMPORT || kind == JobKind.DELETE_PROJECT;
    }

    /** Throws Conflict while the project is being deleted. */
    public void refuseWhileDeleted(String project) {
        store.lease(project)
                .filter(lease -> lease.kind() == JobKind.DELETE_PROJECT)
                .ifPresent(
                        lease -> {
                            throw busy(project);
                        });
    }

    private static ServiceException busy(String project) {
        return new ServiceException(
                ErrorCode.CONFLICT,
                "Another job of project `"
                        + project
                        + "` has not ended. Wait for it, or cancel it if it is a training job.");
    }

    /**
     * A job of the project.
     *
     * @throws ServiceException NotFound
     */
    public Job get(String project, String jobId, JobKind... kinds) {
        return find(project, jobId)
                .map(Stored::value)
                .filter(job -> List.of(kinds).contains(job.details().kind()))
                .orElseThrow(() -> notFound(jobId));
    }

    private static ServiceException notFound(String jobId) {
        String shown = JobIds.isJobId(jobId) ? " `" + jobId + "`" : "";
        return new ServiceException(
                ErrorCode.NOT_FOUND, "There is no such job" + shown + ", or it has expired.");
    }

    public Optional<Stored<Job>> find(String project, String jobId) {
        return JobIds.isJobId(jobId) ? store.find(project, jobId) : Optional.empty();
    }

    /** The project's jobs of one kind, oldest first. */
    public List<Job> list(String project, JobKind kind) {
        return store.all(project).stream()
                .map(Stored::value)
                .filter(job -> job.details().kind() == kind)
                .sorted(Comparator.comparing(Job::created).thenComparing(Job::id))
                .toList();
    }

    /**
     * Changes a job that has not ended; one that has stays as it is.
     *
     * @param change what to make of it; the same value means nothing is to be stored
     * @return the job after the change, or empty where there is none
     */
    public Optional<Job> update(String project, String jobId, UnaryOperator<Job> change) {
        return Retry.untilWon(() -> find(project, jobId).map(read -> updated(read, change)));
    }

    private Job updated(Stored<Job> read, UnaryOperator<Job> change) {
        if (read.value().status().isEnd()) {
            return read.value();
        }
        Job changed = change.apply(read.value());
        if (!changed.equals(read.value())) {
            store.replace(read, changed, List.of());
        }
        return changed;
    }

    /** Ends the job as failed, unless it has ended. */
    public Optional<Job> fail(String project, String jobId, List<ServiceError> reasons) {
        return update(project, jobId, job -> job.failed(reasons, store.now()));
    }

    /**
     * Asks a training job to end; it ends soon after.
     *
     * @throws ServiceException NotFound, or Conflict where it has ended another way
     */
    public Job cancel(String project, String jobId) {
        get(project, jobId, JobKind.TRAIN);
        Job job =
                update(project, jobId, j -> j.become(JobStatus.CANCELLING, store.now()))
                        .orElseThrow(() -> notFound(jobId));
        if (job.status() == JobStatus.CANCELLING || job.status() == JobStatus.CANCELLED) {
            return job;
        }
        throw new ServiceException(
                ErrorCode.CONFLICT, "The job has ended already: " + job.status().wireName() + ".");
    }
}
