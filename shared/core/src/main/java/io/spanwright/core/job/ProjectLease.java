package io.spanwright.core.job;

import static java.util.Objects.requireNonNull;

/**
 * Taken by the one job that may have a project to itself: an import, a training or the deletion. It
 * comes with the job and goes with its end, each in one commit.
 */
public record ProjectLease(String jobId, JobKind kind) {

    public ProjectLease {
        requireNonNull(jobId, "jobId is null");
        requireNonNull(kind, "kind is null");
    }
}
