package io.spanwright.core.training;

import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobService;
import io.spanwright.core.job.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells the job how far its training is and the training whether to stop, each no oftener than
 * {@link #INTERVAL}. Used by one thread.
 */
final class ProgressReport {

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final JobService jobs;
    private final String project;
    private final String jobId;
    private long askedAt;
    private long toldAt;
    private boolean stopped;

    ProgressReport(JobService jobs, String project, String jobId) {
        this.jobs = jobs;
        this.project = project;
        this.jobId = jobId;
        this.askedAt = System.nanoTime();
        this.toldAt = askedAt;
    }

    /** Whether the job is to be cancelled, or has ended. */
    boolean isStopped() {
        if (!stopped && isDue(askedAt)) {
            askedAt = System.nanoTime();
            stopped = !isRunning();
        }
        return stopped;
    }

    private boolean isRunning() {
        return jobs.find(project, jobId)
                .map(read -> read.value().status())
                .filter(status -> !status.isEnd() && status != JobStatus.CANCELLING)
                .isPresent();
    }

    private static boolean isDue(long since) {
        return System.nanoTime() - since >= INTERVAL.toNanos();
    }

    /** Stores the progress, if it was not just now that some was. */
    void report(TrainingProgress progress) {
        if (isDue(toldAt)) {
            toldAt = System.nanoTime();
            store(progress);
        }
    }

    void store(TrainingProgress progress) {
        jobs.update(project, jobId, job -> told(job, progress));
    }

    private Job told(Job job, TrainingProgress progress) {
        JobDetails.Train train = (JobDetails.Train) job.details();
        Instant now = jobs.store().now();
        // 100 is for a training that has ended.
        int percent = (int) Math.min(99, progress.fraction() * 100);
        return job.with(
                train.withTraining(
                        train.training().running(percent, now),
                        Optional.of(now.plusSeconds(progress.remaining().toSeconds()))),
                now);
    }
}
