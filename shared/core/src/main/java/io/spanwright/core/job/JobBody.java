package io.spanwright.core.job;

import io.spanwright.core.error.ServiceException;
import io.spanwright.core.store.Stored;

/** What a short job of one kind does. */
public interface JobBody {

    /**
     * Does the whole job and, in the same commit as its last change in the project, ends it. May
     * have run before, wholly or in part.
     *
     * @param job as it was read before anything else; it has not ended
     * @throws ServiceException where the job fails for a reason that the user can mend
     * @throws io.spanwright.core.store.PreconditionFailedException where something changed
     *     meanwhile: it is read again and run again
     */
    void run(Stored<Job> job);
}
