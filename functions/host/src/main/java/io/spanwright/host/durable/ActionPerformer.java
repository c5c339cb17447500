package io.spanwright.host.durable;

import com.google.protobuf.StringValue;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.CreateSubOrchestrationAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.CreateTimerAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestratorAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.ScheduleTaskAction;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.SendEventAction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Does what an orchestrator asked for: each request becomes a row of some table. */
final class ActionPerformer {
    private final Instances instances;

    ActionPerformer(Instances instances) {
        this.instances = instances;
    }

    /** Writes it, inside the transaction of its turn. */
    void perform(Instance instance, OrchestratorAction action) throws SQLException {
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
        instances
                .tables()
                .tasks()
                .add(
                        instance,
                        number,
                        action.getName(),
                        text(action.hasInput(), action.getInput()));
    }

    private void createTimer(Instance instance, int number, CreateTimerAction action)
            throws SQLException {
        instances.post(
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
        if (instances.findRunning(id).isPresent()) {
            instances.post(
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
        instances.start(
                id,
                action.getName(),
                text(action.hasInput(), action.getInput()),
                Instant.now(),
                Optional.of(new Instance.Parent(instance.id(), instance.executionId(), number)));
    }

    private void sendEvent(SendEventAction action) throws SQLException {
        instances.post(
                action.getInstance().getInstanceId(),
                null,
                Instant.now(),
                Events.eventRaised(action.getName(), action.getData(), action.hasData()));
    }

    private static String text(boolean present, StringValue value) {
        return present ? value.getValue() : null;
    }
}
