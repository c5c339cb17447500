package io.spanwright.host.durable;

import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.CompleteOrchestrationAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestrationStatus;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestratorAction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the outcome of a turn. All of it belongs inside one transaction. */
final class TurnCommit {
    private final Instances instances;
    private final ActionPerformer actions;

    TurnCommit(Instances instances) {
        this.instances = instances;
        this.actions = new ActionPerformer(instances);
    }

    /**
     * Everything a turn read and made.
     *
     * @param history what was there before
     * @param events what the turn added
     * @param messages that it consumed
     */
    record Turn(
            Instance instance,
            List<HistoryEvent> history,
            List<HistoryEvent> events,
            List<Message> messages) {}

    /** Ends the instance as failed. */
    void fail(Turn turn, String type, String message) throws SQLException {
        if (!isCurrent(turn.instance())) {
            return;
        }
        instances.end(
                turn.instance(),
                OrchestrationStatus.ORCHESTRATION_STATUS_FAILED,
                null,
                Optional.of(Events.failure(type, message, true)));
    }

    /** Writes history, requests and the end, unless the instance was ended meanwhile. */
    void commit(Turn turn, TurnOutcome outcome) throws SQLException {
        Instance instance = turn.instance();
        if (!isCurrent(instance)) {
            return;
        }
        tables().inbox().remove(turn.messages());
        tables().instances().setCustomStatus(instance.id(), outcome.customStatus());
        if (outcome.completion().isEmpty()) {
            keepGoing(turn, outcome);
            return;
        }
        // Requests beside a completion are honoured too: an event sent last, for example.
        for (OrchestratorAction action : outcome.actions()) {
            actions.perform(instance, action);
        }
        complete(instance, outcome.completion().get());
    }

    /** It may have been terminated, purged or suspended while the turn ran. */
    private boolean isCurrent(Instance instance) throws SQLException {
        return instances
                .findRunning(instance.id())
                .filter(now -> now.executionId().equals(instance.executionId()))
                .isPresent();
    }

    private void keepGoing(Turn turn, TurnOutcome outcome) throws SQLException {
        Instance instance = turn.instance();
        List<HistoryEvent> events = new ArrayList<>(turn.events());
        for (OrchestratorAction action : outcome.actions()) {
            events.add(ScheduledAction.record(action));
            actions.perform(instance, action);
        }
        tables().histories().append(instance.id(), turn.history().size(), events);
        tables().instances().setRunningIfPending(instance.id());
    }

    private void complete(Instance instance, CompleteOrchestrationAction completion)
            throws SQLException {
        String result = completion.hasResult() ? completion.getResult().getValue() : null;
        if (completion.getOrchestrationStatus()
                == OrchestrationStatus.ORCHESTRATION_STATUS_CONTINUED_AS_NEW) {
            instances.startAnew(instance, result, completion.getCarryoverEventsList());
            return;
        }
        instances.end(
                instance,
                completion.getOrchestrationStatus(),
                result,
                completion.hasFailureDetails()
                        ? Optional.of(completion.getFailureDetails())
                        : Optional.empty());
    }

    private Tables tables() {
        return instances.tables();
    }
}
