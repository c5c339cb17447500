package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.DatasetSplitException;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobFailedException;
import io.spanwright.core.job.JobService;
import io.spanwright.core.job.JobStatus;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.Retry;
import io.spanwright.core.store.Stored;
import io.spanwright.core.trainedmodel.CorruptArtifactException;
import io.spanwright.core.training.StepResult.Next;
import io.spanwright.core.upkeep.Sweeper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The bodies of a training job's activities, in the order prepare, slice until it says otherwise,
 * evaluate, publish.
 *
 * <p>Every step may run twice at the same time, or again after a crash at any point, with the same
 * end. A step that finds the job cancelled ends it and answers {@link StepResult.Next#END}; so does
 * one that finds what only the user can mend. A step throws where the backend fails: trying again
 * may help, and after too often {@link #fail} ends the job.
 */
public final class TrainingSteps {

    private final JobService jobs;
    private final BlobStore blobs;
    private final Preparation preparation;
    private final TrainingSlice slice;
    private final ModelTest test;
    private final Publication publication;
    private final Sweeper sweeper;

    TrainingSteps(
            JobService jobs,
            BlobStore blobs,
            Preparation preparation,
            TrainingSlice slice,
            ModelTest test,
            Publication publication,
            Sweeper sweeper) {
        this.jobs = requireNonNull(jobs, "jobs is null");
        this.blobs = requireNonNull(blobs, "blobs is null");
        this.preparation = requireNonNull(preparation, "preparation is null");
        this.slice = requireNonNull(slice, "slice is null");
        this.test = requireNonNull(test, "test is null");
        this.publication = requireNonNull(publication, "publication is null");
        this.sweeper = requireNonNull(sweeper, "sweeper is null");
    }

    /** Takes the snapshot of labels and texts that the whole job works on. */
    public StepResult prepare(String project, String jobId) {
        return step(
                project,
                jobId,
                job -> {
                    change(job, j -> TrainingStages.started(j, now()));
                    JobDetails.Train details = (JobDetails.Train) job.details();
                    preparation.prepare(job, details.evaluationOptions(), blobs(job));
                    return Next.SLICE;
                });
    }

    /**
     * Trains for one slice, which an interrupt of the thread shortens: a host that stops gets its
     * checkpoint early.
     *
     * @param sequence 0 for the first slice, then one more each
     */
    public StepResult slice(String project, String jobId, int sequence) {
        return step(
                project,
                jobId,
                job -> {
                    ProgressReport report = new ProgressReport(jobs, project, jobId);
                    boolean finished = slice.train(job, sequence, blobs(job), report);
                    if (finished) {
                        change(job, j -> TrainingStages.trained(j, now()));
                    }
                    return finished ? Next.PROCEED : Next.SLICE;
                });
    }

    /** Tests the trained model on the documents that were kept for that. */
    public StepResult evaluate(String project, String jobId) {
        return step(
                project,
                jobId,
                job -> {
                    ProgressReport report = new ProgressReport(jobs, project, jobId);
                    test.run(
                            job,
                            blobs(job),
                            report::isStopped,
                            percent ->
                                    change(job, j -> TrainingStages.evaluating(j, percent, now())));
                    return Next.PROCEED;
                });
    }

    /** Makes the model known, ends the job and clears up after it. */
    public StepResult publish(String project, String jobId) {
        return step(
                project,
                jobId,
                job -> {
                    Retry.untilWon(() -> attemptPublish(job));
                    return Next.END;
                });
    }

    private boolean attemptPublish(Job job) {
        Optional<TrainedOutcome> outcome = blobs(job).outcome();
        Optional<Stored<Job>> now = jobs.find(job.project(), job.id());
        if (now.isEmpty() || !isRunning(now.get().value())) {
            return false;
        }
        publication.publish(now.get(), outcome.orElseThrow());
        return true;
    }

    /** Ends the job as cancelled, unless it has ended, and clears up after it. */
    public StepResult cancel(String project, String jobId) {
        return end(project, jobId, job -> job.become(JobStatus.CANCELLED, now()));
    }

    /** Ends the job as failed for a reason of ours, unless it has ended, and clears up after it. */
    public StepResult fail(String project, String jobId) {
        return fail(
                project,
                jobId,
                ServiceError.of(
                        ErrorCode.INTERNAL_SERVER_ERROR,
                        "The training failed for a reason of the server's. Try again, and look"
                                + " into its log."));
    }

    private StepResult fail(String project, String jobId, ServiceError reason) {
        return fail(project, jobId, List.of(reason));
    }

    private StepResult fail(String project, String jobId, List<ServiceError> reasons) {
        return end(project, jobId, job -> job.failed(reasons, now()));
    }

    private StepResult end(String project, String jobId, UnaryOperator<Job> end) {
        Optional<Job> ended = jobs.update(project, jobId, end);
        sweeper.sweep(project);
        return result(Next.END, ended);
    }

    private StepResult step(String project, String jobId, Function<Job, Next> body) {
        Optional<Job> job = current(project, jobId);
        if (job.filter(TrainingSteps::isRunning).isEmpty()) {
            return stopped(project, jobId, job);
        }
        try {
            Next next = body.apply(job.get());
            return after(project, jobId, next);
        } catch (JobFailedException e) {
            return fail(project, jobId, e.reasons());
        } catch (ServiceException e) {
            return fail(project, jobId, e.error());
        } catch (TrainingFailedException | DatasetSplitException e) {
            return fail(
                    project, jobId, ServiceError.of(ErrorCode.INVALID_ARGUMENT, e.getMessage()));
        } catch (CorruptArtifactException e) {
            return fail(project, jobId);
        } catch (CancellationException e) {
            return cancel(project, jobId);
        }
    }

    /** Whatever the step was, the job may have ended or been cancelled meanwhile. */
    private StepResult after(String project, String jobId, Next next) {
        Optional<Job> job = current(project, jobId);
        if (job.filter(TrainingSteps::isRunning).isEmpty()) {
            return stopped(project, jobId, job);
        }
        return result(next, job);
    }

    private StepResult stopped(String project, String jobId, Optional<Job> job) {
        if (job.map(Job::status).equals(Optional.of(JobStatus.CANCELLING))) {
            return cancel(project, jobId);
        }
        sweeper.sweep(project);
        return result(Next.END, job);
    }

    private Optional<Job> current(String project, String jobId) {
        return jobs.find(project, jobId).map(Stored::value);
    }

    private static boolean isRunning(Job job) {
        return !job.status().isEnd() && job.status() != JobStatus.CANCELLING;
    }

    private static StepResult result(Next next, Optional<Job> job) {
        return new StepResult(next, job.map(TrainingSteps::percent).orElse(0));
    }

    private static int percent(Job job) {
        return ((JobDetails.Train) job.details()).training().percentComplete();
    }

    private Instant now() {
        return jobs.store().now();
    }

    private TrainingBlobs blobs(Job job) {
        return new TrainingBlobs(blobs, job.project(), job.id());
    }

    private void change(Job job, UnaryOperator<Job> change) {
        jobs.update(job.project(), job.id(), read -> isRunning(read) ? change.apply(read) : read);
    }
}
