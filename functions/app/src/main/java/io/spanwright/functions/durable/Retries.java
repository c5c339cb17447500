package io.spanwright.functions.durable;

import com.microsoft.durabletask.RetryPolicy;
import com.microsoft.durabletask.TaskOptions;
import java.time.Duration;

/** How often a step is tried before the job fails. A step throws only where a backend does. */
final class Retries {

    /** Reads every document: worth waiting minutes for a storage that is down. */
    static final TaskOptions PREPARE = options(5, Duration.ofSeconds(2));

    /** A lost slice costs at most one slice's time, and a checkpoint waits as long as it must. */
    static final TaskOptions SLICE = options(8, Duration.ofSeconds(2));

    static final TaskOptions EVALUATE = options(5, Duration.ofSeconds(2));

    /** The model is trained by now: the most patient of all. */
    static final TaskOptions PUBLISH = options(10, Duration.ofSeconds(2));

    /** A job of one step. */
    static final TaskOptions JOB = options(5, Duration.ofSeconds(1));

    /** Says that the job failed: nothing else tells the user, and the backend may be down. */
    static final TaskOptions FAIL = options(10, Duration.ofSeconds(5));

    private Retries() {}

    private static TaskOptions options(int attempts, Duration first) {
        return new TaskOptions(
                new RetryPolicy(attempts, first)
                        .setBackoffCoefficient(2)
                        .setMaxRetryInterval(Duration.ofMinutes(2)));
    }
}
