package io.spanwright.functions.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.durabletask.Task;
import com.microsoft.durabletask.TaskFailedException;
import com.microsoft.durabletask.TaskOrchestrationContext;
import com.microsoft.durabletask.interruption.OrchestratorBlockedException;
import io.spanwright.core.training.StepResult;
import io.spanwright.core.training.StepResult.Next;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingOrchestratorTest {

    private final List<String> calls = new ArrayList<>();

    @Test
    void runsTheStepsInOrderAndASliceAsOftenAsAsked() {
        assertThat(run(Next.SLICE, Next.SLICE, Next.SLICE, Next.PROCEED, Next.PROCEED, Next.END))
                .isEqualTo("ended");
        assertThat(calls)
                .containsExactly(
                        "TrainingPrepare loans/job-1/0",
                        "TrainingSlice loans/job-1/0",
                        "TrainingSlice loans/job-1/1",
                        "TrainingSlice loans/job-1/2",
                        "TrainingEvaluate loans/job-1/0",
                        "TrainingPublish loans/job-1/0");
    }

    @Test
    void aStepThatEndsTheJobIsTheLast() {
        run(Next.SLICE, Next.END);
        assertThat(calls)
                .containsExactly("TrainingPrepare loans/job-1/0", "TrainingSlice loans/job-1/0");
    }

    @Test
    void anActivityThatFailsTooOftenFailsTheJob() {
        assertThat(run(new Object[] {mock(TaskFailedException.class), Next.END}))
                .isEqualTo("failed");
        assertThat(calls)
                .containsExactly("TrainingPrepare loans/job-1/0", "TrainingFail loans/job-1/0");
    }

    @Test
    void theExceptionThatSuspendsPasses() {
        OrchestratorBlockedException suspended = new OrchestratorBlockedException("suspended");
        assertThatThrownBy(() -> run(new Object[] {suspended})).isSameAs(suspended);
        assertThat(calls).hasSize(1);
    }

    private String run(Object... outcomes) {
        return new TrainingOrchestrator().run(context(new ArrayDeque<>(List.of(outcomes))));
    }

    private TaskOrchestrationContext context(Deque<Object> outcomes) {
        TaskOrchestrationContext context = mock();
        when(context.getInput(String.class)).thenReturn("loans");
        when(context.getInstanceId()).thenReturn("job-1");
        when(context.callActivity(anyString(), any(), any(), eq(JsonNode.class)))
                .thenAnswer(
                        call -> {
                            calls.add(call.getArgument(0) + " " + call.getArgument(1));
                            return task(outcomes.remove());
                        });
        return context;
    }

    private static Task<JsonNode> task(Object outcome) {
        Task<JsonNode> task = mock();
        if (outcome instanceof RuntimeException exception) {
            when(task.await()).thenThrow(exception);
            return task;
        }
        when(task.await())
                .thenReturn(TextNode.valueOf(new StepResult((Next) outcome, 0).toString()));
        return task;
    }
}
