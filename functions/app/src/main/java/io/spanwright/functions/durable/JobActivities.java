package io.spanwright.functions.durable;

import static java.util.Objects.requireNonNull;

import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.durabletask.azurefunctions.DurableActivityTrigger;
import io.spanwright.core.job.JobSteps;

/** The step of a job that has only one. */
public final class JobActivities {

    static final String RUN = "JobRun";
    static final String FAIL = "JobFail";

    private final JobSteps steps;

    public JobActivities(JobSteps steps) {
        this.steps = requireNonNull(steps, "steps is null");
    }

    @FunctionName(RUN)
    public String run(@DurableActivityTrigger(name = "input") String input) {
        StepInput step = StepInput.parse(input);
        steps.run(step.project(), step.jobId());
        return "ended";
    }

    @FunctionName(FAIL)
    public String fail(@DurableActivityTrigger(name = "input") String input) {
        StepInput step = StepInput.parse(input);
        steps.fail(step.project(), step.jobId());
        return "failed";
    }
}
