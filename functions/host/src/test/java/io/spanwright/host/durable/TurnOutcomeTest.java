package io.spanwright.host.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.CreateTimerAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestratorAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestratorResponse;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.ScheduleTaskAction;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnOutcomeTest {
    @Test
    void keepsWhatIsNewOnly() throws Exception {
        List<HistoryEvent> history = List.of(ScheduledAction.record(activity(0, "Prepare")));
        TurnOutcome outcome =
                TurnOutcome.of(history, response(activity(0, "Prepare"), activity(1, "Train")));
        assertThat(outcome.actions()).containsExactly(activity(1, "Train"));
    }

    @Test
    void findsAnotherName() {
        assertNonDeterministic(activity(0, "Prepare"), activity(0, "Train"));
    }

    @Test
    void findsAnotherKind() {
        assertNonDeterministic(activity(0, "Prepare"), timer(0));
    }

    @Test
    void findsARequestThatIsLeftOut() {
        assertNonDeterministic(activity(0, "Prepare"), activity(1, "Prepare"));
    }

    private static void assertNonDeterministic(OrchestratorAction before, OrchestratorAction now) {
        assertThatThrownBy(
                        () ->
                                TurnOutcome.of(
                                        List.of(ScheduledAction.record(before)), response(now)))
                .isInstanceOf(TurnOutcome.NonDeterminismException.class)
                .hasMessageContaining("#0 ACTIVITY Prepare");
    }

    private static OrchestratorResponse response(OrchestratorAction... actions) {
        return OrchestratorResponse.newBuilder().addAllActions(List.of(actions)).build();
    }

    private static OrchestratorAction activity(int number, String name) {
        return OrchestratorAction.newBuilder()
                .setId(number)
                .setScheduleTask(ScheduleTaskAction.newBuilder().setName(name))
                .build();
    }

    private static OrchestratorAction timer(int number) {
        return OrchestratorAction.newBuilder()
                .setId(number)
                .setCreateTimer(CreateTimerAction.getDefaultInstance())
                .build();
    }
}
