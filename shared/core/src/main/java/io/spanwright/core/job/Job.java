package io.spanwright.core.job;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.error.ServiceError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A job of the authoring API.
 *
 * @param project name of the project it belongs to
 * @param created whole seconds, like the two that follow
 * @param errors why it failed; codes and pointers, no words of the user's
 */
public record Job(
        String id,
        String project,
        JobStatus status,
        Instant created,
        Instant lastUpdated,
        Instant expires,
        JobDetails details,
        List<ServiceError> errors,
        List<JobWarning> warnings) {

    private static final Duration KEPT = Duration.ofDays(7);

    public Job {
        requireNonNull(id, "id is null");
        requireNonNull(project, "project is null");
        requireNonNull(status, "status is null");
        requireNonNull(created, "created is null");
        requireNonNull(lastUpdated, "lastUpdated is null");
        requireNonNull(expires, "expires is null");
        requireNonNull(details, "details is null");
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** A job that has not started. */
    public static Job of(String id, String project, JobDetails details, Instant now) {
        return new Job(
                id,
                project,
                JobStatus.NOT_STARTED,
                now,
                now,
                now.plus(KEPT),
                details,
                List.of(),
                List.of());
    }

    /**
     * The same job further on.
     *
     * @throws IllegalStateException where it may not go there
     */
    public Job become(JobStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("a job can't go from " + status + " to " + next);
        }
        return new Job(
                id,
                project,
                next,
                created,
                now,
                expires,
                endedDetails(next, now),
                errors,
                warnings);
    }

    private JobDetails endedDetails(JobStatus next, Instant now) {
        if (!next.isEnd() || !(details instanceof JobDetails.Train train)) {
            return details;
        }
        return train.withTraining(train.training().endedWith(next, now), train.estimatedEnd())
                .withEvaluation(train.evaluation().endedWith(next, now));
    }

    /** The same job with other details. */
    public Job with(JobDetails other, Instant now) {
        return new Job(id, project, status, created, now, expires, other, errors, warnings);
    }

    /** The same job, failed for these reasons. */
    public Job failed(List<ServiceError> reasons, Instant now) {
        Job failed = become(JobStatus.FAILED, now);
        return new Job(
                id,
                project,
                failed.status,
                created,
                now,
                expires,
                failed.details,
                reasons,
                warnings);
    }

    /** The same job with these warnings. */
    public Job warned(List<JobWarning> other) {
        return new Job(id, project, status, created, lastUpdated, expires, details, errors, other);
    }
}
