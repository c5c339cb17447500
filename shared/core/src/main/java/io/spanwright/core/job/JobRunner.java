package io.spanwright.core.job;

/** Starts the asynchronous part of a job; a durable orchestration on every host. */
public interface JobRunner {

    /**
     * Makes sure that the job runs. Calling it again for a job that runs or has ended changes
     * nothing.
     *
     * @param kind decides which orchestration runs it
     * @param project name of the project the job belongs to
     * @param jobId id of the stored job; also the id of the orchestration
     */
    void start(JobKind kind, String project, String jobId);
}
