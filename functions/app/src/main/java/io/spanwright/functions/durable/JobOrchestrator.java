package io.spanwright.functions.durable;

import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.durabletask.TaskFailedException;
import com.microsoft.durabletask.TaskOrchestrationContext;
import com.microsoft.durabletask.azurefunctions.DurableOrchestrationTrigger;

/**
 * A job of one step: import, deployment, deletion. Its instance id is the job's id and its input
 * the project's name.
 */
public final class JobOrchestrator {

    static final String NAME = "JobOrchestrator";

    /**
     * Always answers with a word for the history; what became of the job is in the job. Only a
     * failed activity is caught: the exceptions with which an orchestrator is suspended must pass.
     */
    @FunctionName(NAME)
    public String run(
            @DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext context) {
        String project = context.getInput(String.class);
        String input = new StepInput(project, context.getInstanceId(), 0).toString();
        try {
            context.callActivity(JobActivities.RUN, input, Retries.JOB).await();
            return "ended";
        } catch (TaskFailedException failed) {
            context.callActivity(JobActivities.FAIL, input, Retries.FAIL).await();
            return "failed";
        }
    }
}
