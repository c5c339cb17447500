package io.spanwright.core.job;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the training or the evaluation of a training job is.
 *
 * @param percentComplete 0 to 100
 */
public record TaskProgress(
        JobStatus status, int percentComplete, Optional<Instant> start, Optional<Instant> end) {

    /** Before it starts. */
    public static final TaskProgress NONE =
            new TaskProgress(JobStatus.NOT_STARTED, 0, Optional.empty(), Optional.empty());

    public TaskProgress {
        requireNonNull(status, "status is null");
        requireNonNull(start, "start is null");
        requireNonNull(end, "end is null");
        if (percentComplete < 0 || percentComplete > 100) {
            throw new IllegalArgumentException("percentComplete: " + percentComplete);
        }
    }

    /** Running since then, or since earlier where it was running already; never falls back. */
    public TaskProgress running(int percent, Instant now) {
        if (status.isEnd()) {
            return this;
        }
        return new TaskProgress(
                JobStatus.RUNNING,
                Math.max(percent, percentComplete),
                start.or(() -> Optional.of(now)),
                end);
    }

    /** Done; stays as it is where it was done already. */
    public TaskProgress succeeded(Instant now) {
        if (status.isEnd()) {
            return this;
        }
        return new TaskProgress(
                JobStatus.SUCCEEDED,
                100,
                start.or(() -> Optional.of(now)),
                end.or(() -> Optional.of(now)));
    }

    /** Ended with the job, if it had started and not ended before. */
    public TaskProgress endedWith(JobStatus jobStatus, Instant now) {
        if (status != JobStatus.RUNNING) {
            return this;
        }
        return new TaskProgress(jobStatus, percentComplete, start, Optional.of(now));
    }
}
