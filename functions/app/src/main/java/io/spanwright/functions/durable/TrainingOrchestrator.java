package io.spanwright.functions.durable;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.durabletask.TaskFailedException;
import com.microsoft.durabletask.TaskOptions;
import com.microsoft.durabletask.TaskOrchestrationContext;
import com.microsoft.durabletask.azurefunctions.DurableOrchestrationTrigger;
import io.spanwright.core.training.StepResult;
import io.spanwright.core.training.StepResult.Next;

/**
 * A training: prepare, slices, evaluate, publish. Cancelling is no event: each step looks whether
 * the job was cancelled and ends it. Its instance id is the job's id and its input the project's
 * name.
 */
public final class TrainingOrchestrator {

    static final String NAME = "TrainingOrchestrator";

    /** Always answers with a word for the history; what became of the job is in the job. */
    @FunctionName(NAME)
    public String run(
            @DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext context) {
        return new Run(context).complete();
    }

    private record Run(TaskOrchestrationContext context) {

        /**
         * Only a failed activity is caught: the exceptions with which an orchestrator is suspended
         * must pass.
         */
        String complete() {
            try {
                steps();
                return "ended";
            } catch (TaskFailedException failed) {
                call(TrainingActivities.FAIL, 0, Retries.FAIL);
                return "failed";
            }
        }

        private void steps() {
            if (call(TrainingActivities.PREPARE, 0, Retries.PREPARE) == Next.END
                    || slices() == Next.END
                    || call(TrainingActivities.EVALUATE, 0, Retries.EVALUATE) == Next.END) {
                return;
            }
            call(TrainingActivities.PUBLISH, 0, Retries.PUBLISH);
        }

        private Next slices() {
            int sequence = 0;
            Next next = Next.SLICE;
            while (next == Next.SLICE) {
                next = call(TrainingActivities.SLICE, sequence, Retries.SLICE);
                sequence++;
            }
            return next;
        }

        private Next call(String activity, int sequence, TaskOptions retries) {
            String project = context.getInput(String.class);
            StepInput input = new StepInput(project, context.getInstanceId(), sequence);
            JsonNode result =
                    context.callActivity(activity, input.toString(), retries, JsonNode.class)
                            .await();
            return StepResult.parse(text(result)).next();
        }

        /** A step answers with JSON in a string, which some hosts store as the JSON itself. */
        private static String text(JsonNode result) {
            return result.isTextual() ? result.textValue() : result.toString();
        }
    }
}
