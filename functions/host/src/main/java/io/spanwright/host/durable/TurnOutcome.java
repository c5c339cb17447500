package io.spanwright.host.durable;

import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.CompleteOrchestrationAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestratorAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestratorResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a turn decided.
 *
 * @param actions new ones, in their order
 * @param completion if the execution is over
 * @param customStatus JSON, empty if there is none
 */
record TurnOutcome(
        List<OrchestratorAction> actions,
        Optional<CompleteOrchestrationAction> completion,
        String customStatus) {
    TurnOutcome {
        actions = List.copyOf(actions);
    }

    /** The orchestrator did not repeat what it did before. */
    static final class NonDeterminismException extends Exception {
        private static final long serialVersionUID = 1;

        NonDeterminismException(String message) {
            super(message);
        }
    }

    /**
     * Separates new actions from repeated ones and checks these against history. The runner itself
     * matches past requests by number alone and swallows a mismatch inside {@code await}; it is
     * therefore never shown the events that record them, repeats all its requests, and the
     * comparison is made here.
     *
     * @throws NonDeterminismException if the orchestrator left out or changed a request
     */
    static TurnOutcome of(List<HistoryEvent> history, OrchestratorResponse response)
            throws NonDeterminismException {
        Map<Integer, ScheduledAction> past = new HashMap<>();
        for (HistoryEvent event : history) {
            ScheduledAction.of(event).ifPresent(action -> past.put(action.number(), action));
        }
        List<OrchestratorAction> fresh = new ArrayList<>();
        Optional<CompleteOrchestrationAction> completion = Optional.empty();
        for (OrchestratorAction action : response.getActionsList()) {
            Optional<ScheduledAction> asked = ScheduledAction.of(action);
            if (action.hasCompleteOrchestration()) {
                completion = Optional.of(action.getCompleteOrchestration());
            } else if (asked.isPresent() && !isRepeated(asked.get(), past)) {
                fresh.add(action);
            }
        }
        if (!past.isEmpty()) {
            throw new NonDeterminismException(
                    "Non-deterministic orchestrator: it did not repeat "
                            + past.values().iterator().next());
        }
        return new TurnOutcome(fresh, completion, response.getCustomStatus().getValue());
    }

    private static boolean isRepeated(ScheduledAction asked, Map<Integer, ScheduledAction> past)
            throws NonDeterminismException {
        ScheduledAction before = past.remove(asked.number());
        if (before != null && !before.equals(asked)) {
            throw new NonDeterminismException(
                    "Non-deterministic orchestrator: it asked for "
                            + asked
                            + " where it had asked for "
                            + before);
        }
        return before != null;
    }
}
