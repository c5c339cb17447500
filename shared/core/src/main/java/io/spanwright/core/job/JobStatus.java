package io.spanwright.core.job;

import java.util.EnumSet;
import java.util.Set;

/** How far a job is. */
public enum JobStatus {
    NOT_STARTED("notStarted"),
    RUNNING("running"),
    SUCCEEDED("succeeded"),
    FAILED("failed"),
    CANCELLED("cancelled"),
    CANCELLING("cancelling"),
    PARTIALLY_COMPLETED("partiallyCompleted");

    private static final Set<JobStatus> ENDS =
            EnumSet.of(SUCCEEDED, FAILED, CANCELLED, PARTIALLY_COMPLETED);

    private final String wireName;

    JobStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The value on the wire. */
    public String wireName() {
        return wireName;
    }

    /** Whether a job of this status never changes again. */
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /**
     * Whether a job may go from this status to that. Staying is allowed unless it has ended; a
     * cancelled job can't succeed any more, however late the cancel came.
     */
    public boolean mayBecome(JobStatus next) {
        return switch (this) {
            case NOT_STARTED -> true;
            case RUNNING -> next != NOT_STARTED;
            case CANCELLING -> next == CANCELLING || next == CANCELLED || next == FAILED;
            case SUCCEEDED, FAILED, CANCELLED, PARTIALLY_COMPLETED -> false;
        };
    }
}
