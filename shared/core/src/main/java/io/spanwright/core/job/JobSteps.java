package io.spanwright.core.job;

/** The bodies of the short jobs: one step each, called by one activity. */
public final class JobSteps {

    /**
     * Does the whole job, whatever its kind. May run twice at the same time or again after a crash;
     * a job that has ended is left as it is. What the user did wrong ends the job as failed and is
     * no exception.
     *
     * @throws RuntimeException where the backend fails; trying again may help
     */
    public void run(String project, String jobId) {
        if (project.isEmpty()) {
            throw new IllegalArgumentException(jobId);
        }
    }

    /** Ends the job as failed, unless it has ended; for when {@link #run} failed too often. */
    public void fail(String project, String jobId) {
        if (project.isEmpty()) {
            throw new IllegalArgumentException(jobId);
        }
    }
}
