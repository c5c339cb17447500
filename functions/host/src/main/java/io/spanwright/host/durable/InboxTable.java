package io.spanwright.host.durable;

import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestrationStatus;
import io.spanwright.host.store.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Messages that wait for the next turn of their instance, or for their time. */
final class InboxTable {
    private final Database database;

    InboxTable(Database database) {
        this.database = database;
    }

    /**
     * Puts a message into an inbox. Whether the instance takes messages is for {@link
     * Instances#post} to know.
     *
     * @param executionId null if any execution may get it
     * @param visible when it is delivered at the earliest
     */
    void add(String instanceId, String executionId, Instant visible, HistoryEvent event)
            throws SQLException {
        database.update(
                "INSERT INTO inbox (instance_id, execution_id, visible, event) VALUES (?,?,?,?)",
                instanceId,
                executionId,
                // Rounded up, so that a timer is never delivered before its time.
                visible.plusNanos(999_999).toEpochMilli(),
                event.toByteArray());
    }

    /** The visible messages of an execution, oldest first; those of earlier executions go. */
    List<Message> visible(Instance instance) throws SQLException {
        database.update(
                "DELETE FROM inbox WHERE instance_id = ? AND execution_id <> ?",
                instance.id(),
                instance.executionId());
        return database.query(
                "SELECT sequence, event FROM inbox WHERE instance_id = ? AND visible <= ?"
                        + " ORDER BY visible, sequence",
                row -> new Message(row.getLong(1), HistoryTable.parse(row.getBytes(2))),
                instance.id(),
                System.currentTimeMillis());
    }

    void remove(Collection<Message> messages) throws SQLException {
        for (Message message : messages) {
            database.update("DELETE FROM inbox WHERE sequence = ?", message.sequence());
        }
    }

    void clear(String instanceId) throws SQLException {
        database.update("DELETE FROM inbox WHERE instance_id = ?", instanceId);
    }

    /**
     * Instances that have something to do now. One that has no history yet has nothing to do before
     * its start is visible, whatever else is in its inbox; the start is then its only message for
     * one execution.
     */
    List<String> ready() throws SQLException {
        return database.query(
                "SELECT DISTINCT inbox.instance_id FROM inbox JOIN instance"
                        + " ON instance.id = inbox.instance_id"
                        + " WHERE inbox.visible <= ? AND (inbox.execution_id IS NOT NULL OR EXISTS"
                        + " (SELECT 1 FROM history WHERE history.instance_id = instance.id))"
                        + " AND instance.status IN (?, ?)",
                row -> row.getString(1),
                System.currentTimeMillis(),
                OrchestrationStatus.ORCHESTRATION_STATUS_RUNNING.getNumber(),
                OrchestrationStatus.ORCHESTRATION_STATUS_PENDING.getNumber());
    }

    /** When the next message becomes visible. */
    Optional<Long> nextVisible() throws SQLException {
        return database.first(
                "SELECT visible FROM inbox WHERE visible > ? ORDER BY visible LIMIT 1",
                row -> row.getLong(1),
                System.currentTimeMillis());
    }
}
