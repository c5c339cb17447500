package io.spanwright.host.durable;

import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestrationStatus;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.TaskFailureDetails;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Life and end of instances, over all tables. All methods but {@link #tables} belong inside a
 * transaction.
 */
final class Instances {
    private final Tables tables;

    Instances(Tables tables) {
        this.tables = tables;
    }

    Tables tables() {
        return tables;
    }

    /** The instance, unless there is none or it has ended. */
    Optional<Instance> findRunning(String id) throws SQLException {
        return tables.instances().find(id).filter(instance -> !instance.hasEnded());
    }

    /** Stores a new instance, in place of an ended one of the same id, and its first message. */
    void start(
            String id, String name, String input, Instant start, Optional<Instance.Parent> parent)
            throws SQLException {
        delete(id);
        String executionId = UUID.randomUUID().toString();
        tables.instances().insert(id, executionId, name, input, parent);
        post(id, executionId, start, Events.executionStarted(id, executionId, name, input));
    }

    /** The same instance with a new execution and an empty history. */
    void startAnew(Instance instance, String input, List<HistoryEvent> carryover)
            throws SQLException {
        String id = instance.id();
        String executionId = UUID.randomUUID().toString();
        tables.histories().clear(id);
        tables.tasks().clear(id);
        tables.instances().setExecution(id, executionId, input);
        post(
                id,
                executionId,
                Instant.now(),
                Events.executionStarted(id, executionId, instance.name(), input));
        // At their old times, so that they come before what arrived later.
        for (HistoryEvent event : carryover) {
            post(id, null, Events.instant(event.getTimestamp()), event);
        }
    }

    /**
     * Puts a message into an inbox, unless the instance is gone or has ended.
     *
     * @param executionId null if any execution may get it
     * @param visible when it is delivered at the earliest
     */
    void post(String id, String executionId, Instant visible, HistoryEvent event)
            throws SQLException {
        if (findRunning(id).isPresent()) {
            tables.inbox().add(id, executionId, visible, event);
        }
    }

    /** Ends an instance: result or failure stay, everything else of it goes, its parent learns. */
    void end(
            Instance instance,
            OrchestrationStatus status,
            String output,
            Optional<TaskFailureDetails> failure)
            throws SQLException {
        tables.instances().setEnd(instance.id(), status, output, failure);
        clear(instance.id());
        if (instance.parent().isPresent()) {
            tellParent(instance.parent().get(), status, output, failure);
        }
    }

    private void tellParent(
            Instance.Parent parent,
            OrchestrationStatus status,
            String output,
            Optional<TaskFailureDetails> failure)
            throws SQLException {
        boolean completed = status == OrchestrationStatus.ORCHESTRATION_STATUS_COMPLETED;
        TaskFailureDetails details =
                failure.orElseGet(
                        () -> Events.failure(status.name(), "The sub-orchestration ended", true));
        HistoryEvent event =
                completed
                        ? Events.subOrchestrationCompleted(parent.taskId(), output)
                        : Events.subOrchestrationFailed(parent.taskId(), details);
        post(parent.instanceId(), parent.executionId(), Instant.now(), event);
    }

    void delete(String id) throws SQLException {
        tables.instances().delete(id);
        clear(id);
    }

    private void clear(String id) throws SQLException {
        tables.histories().clear(id);
        tables.inbox().clear(id);
        tables.tasks().clear(id);
    }
}
