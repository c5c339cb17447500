package io.spanwright.functions.durable;

import static java.util.Objects.requireNonNull;

import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.durabletask.azurefunctions.DurableActivityTrigger;
import io.spanwright.core.training.TrainingSteps;

/** The steps of a training; input is a {@link StepInput}, output a step's result, as strings. */
public final class TrainingActivities {

    static final String PREPARE = "TrainingPrepare";
    static final String SLICE = "TrainingSlice";
    static final String EVALUATE = "TrainingEvaluate";
    static final String PUBLISH = "TrainingPublish";
    static final String FAIL = "TrainingFail";

    private final TrainingSteps steps;

    public TrainingActivities(TrainingSteps steps) {
        this.steps = requireNonNull(steps, "steps is null");
    }

    @FunctionName(PREPARE)
    public String prepare(@DurableActivityTrigger(name = "input") String input) {
        StepInput step = StepInput.parse(input);
        return steps.prepare(step.project(), step.jobId()).toString();
    }

    @FunctionName(SLICE)
    public String slice(@DurableActivityTrigger(name = "input") String input) {
        StepInput step = StepInput.parse(input);
        return steps.slice(step.project(), step.jobId(), step.sequence()).toString();
    }

    @FunctionName(EVALUATE)
    public String evaluate(@DurableActivityTrigger(name = "input") String input) {
        StepInput step = StepInput.parse(input);
        return steps.evaluate(step.project(), step.jobId()).toString();
    }

    @FunctionName(PUBLISH)
    public String publish(@DurableActivityTrigger(name = "input") String input) {
        StepInput step = StepInput.parse(input);
        return steps.publish(step.project(), step.jobId()).toString();
    }

    @FunctionName(FAIL)
    public String fail(@DurableActivityTrigger(name = "input") String input) {
        StepInput step = StepInput.parse(input);
        return steps.fail(step.project(), step.jobId()).toString();
    }
}
