package io.spanwright.core.job;

import io.spanwright.core.error.ServiceError;
import java.util.List;

/** A job fails for reasons that the user can mend. */
public final class JobFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ServiceError> reasons;

    public JobFailedException(List<ServiceError> reasons) {
        super("the job failed for " + reasons.size() + " reasons");
        this.reasons = List.copyOf(reasons);
    }

    public List<ServiceError> reasons() {
        return reasons;
    }
}
