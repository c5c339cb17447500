package io.spanwright.host.durable;

import com.google.protobuf.StringValue;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.CompleteOrchestrationAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.CreateSubOrchestrationAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.CreateTimerAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestrationStatus;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestratorAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.ScheduleTaskAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.SendEventAction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the outcome of a turn. All of it belongs inside one transaction. */
final class TurnCommit {
    private final InstanceStore store;

    TurnCommit(InstanceStore store) {
        this.store = store;
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
        store.end(
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
        store.removeMessages(turn.messages());
        setCustomStatus(instance, outcome.customStatus());
        if (outcome.completion().isEmpty()) {
            keepGoing(turn, outcome);
            return;
        }
        // Requests beside a completion are honoured too: an event sent last, for example.
        for (OrchestratorAction action : outcome.actions()) {
            perform(instance, action);
        }
        complete(instance, outcome.completion().get());
    }

    /** It may have been terminated, purged or suspended while the turn ran. */
    private boolean isCurrent(Instance instance) throws SQLException {
        Optional<Instance> now = store.find(instance.id());
        return now.isPresent()
                && !now.get().hasEnded()
                && now.get().executionId().equals(instance.executionId());
    }

    private void setCustomStatus(Instance instance, String customStatus) throws SQLException {
        store.database()
                .update(
                        "UPDATE instance SET custom_status = ?, updated = ? WHERE id = ?",
                        customStatus.isEmpty() ? null : customStatus,
                        System.currentTimeMillis(),
                        instance.id());
    }

    private void keepGoing(Turn turn, TurnOutcome outcome) throws SQLException {
        Instance instance = turn.instance();
        List<HistoryEvent> events = new ArrayList<>(turn.events());
        for (OrchestratorAction action : outcome.actions()) {
            events.add(ScheduledAction.record(action));
            perform(instance, action);
        }
        store.append(instance.id(), turn.history().size(), events);
        store.database()
                .update(
                        "UPDATE instance SET status = ? WHERE id = ? AND status = ?",
                        OrchestrationStatus.ORCHESTRATION_STATUS_RUNNING.getNumber(),
                        instance.id(),
                        OrchestrationStatus.ORCHESTRATION_STATUS_PENDING.getNumber());
    }

    private void perform(Instance instance, OrchestratorAction action) throws SQLException {
        switch (action.getOrchestratorActionTypeCase()) {
            case SCHEDULETASK -> schedule(instance, action.getId(), action.getScheduleTask());
            case CREATETIMER -> createTimer(instance, action.getId(), action.getCreateTimer());
            case CREATESUBORCHESTRATION ->
                    createSub(instance, action.getId(), action.getCreateSubOrchestration());
            case SENDEVENT -> sendEvent(action.getSendEvent());
            default -> throw new IllegalArgumentException("Not an action that is performed");
        }
    }

    private void schedule(Instance instance, int number, ScheduleTaskAction action)
            throws SQLException {
        store.addTask(
                instance, number, action.getName(), text(action.hasInput(), action.getInput()));
    }

    private void createTimer(Instance instance, int number, CreateTimerAction action)
            throws SQLException {
        store.post(
                instance.id(),
                instance.executionId(),
                Events.instant(action.getFireAt()),
                Events.timerFired(number, action.getFireAt()));
    }

    private void createSub(Instance instance, int number, CreateSubOrchestrationAction action)
            throws SQLException {
        String id =
                action.getInstanceId().isEmpty()
                        ? UUID.randomUUID().toString()
                        : action.getInstanceId();
        Optional<Instance> existing = store.find(id);
        if (existing.isPresent() && !existing.get().hasEnded()) {
            store.post(
                    instance.id(),
                    instance.executionId(),
                    Instant.now(),
                    Events.subOrchestrationFailed(
                            number,
                            Events.failure(
                                    "InstanceExists",
                                    "An instance with this id is running",
                                    true)));
            return;
        }
        store.insert(
                id,
                action.getName(),
                text(action.hasInput(), action.getInput()),
                Instant.now(),
                Optional.of(new Instance.Parent(instance.id(), instance.executionId(), number)));
    }

    private void sendEvent(SendEventAction action) throws SQLException {
        store.post(
                action.getInstance().getInstanceId(),
                null,
                Instant.now(),
                Events.eventRaised(action.getName(), action.getData(), action.hasData()));
    }

    private void complete(Instance instance, CompleteOrchestrationAction completion)
            throws SQLException {
        String result = text(completion.hasResult(), completion.getResult());
        if (completion.getOrchestrationStatus()
                == OrchestrationStatus.ORCHESTRATION_STATUS_CONTINUED_AS_NEW) {
            continueAsNew(instance, result, completion.getCarryoverEventsList());
            return;
        }
        store.end(
                instance,
                completion.getOrchestrationStatus(),
                result,
                completion.hasFailureDetails()
                        ? Optional.of(completion.getFailureDetails())
                        : Optional.empty());
    }

    /** The same instance with a new execution and an empty history. */
    private void continueAsNew(Instance instance, String input, List<HistoryEvent> carryover)
            throws SQLException {
        String id = instance.id();
        String executionId = UUID.randomUUID().toString();
        store.clearHistory(id);
        store.database().update("DELETE FROM task WHERE instance_id = ?", id);
        store.database()
                .update(
                        "UPDATE instance SET execution_id = ?, input = ? WHERE id = ?",
                        executionId,
                        input,
                        id);
        store.post(
                id,
                executionId,
                Instant.now(),
                Events.executionStarted(id, executionId, instance.name(), input));
        // At their old times, so that they come before what arrived later.
        for (HistoryEvent event : carryover) {
            store.post(id, null, Events.instant(event.getTimestamp()), event);
        }
    }

    private static String text(boolean present, StringValue value) {
        return present ? value.getValue() : null;
    }
}
