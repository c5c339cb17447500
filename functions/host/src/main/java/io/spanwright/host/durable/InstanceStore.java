package io.spanwright.host.durable;

import com.google.protobuf.InvalidProtocolBufferException;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestrationStatus;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.TaskFailureDetails;
import io.spanwright.host.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The tables of the durable engine. All methods but {@link #create(Database)} belong inside a
 * transaction. Times are milliseconds since 1970.
 *
 * <p>An inbox message or activity carries the execution it belongs to; what is left of an earlier
 * execution of the same instance is dropped when it is met. Events from outside belong to any
 * execution.
 */
final class InstanceStore {
    static final String INSTANCE_COLUMNS =
            "id, execution_id, name, status, input, output, custom_status, failure, created,"
                    + " updated, parent_id, parent_execution_id, parent_task_id";

    private static final String SCHEMA =
            """
            CREATE TABLE IF NOT EXISTS instance (
              id TEXT PRIMARY KEY, execution_id TEXT NOT NULL, name TEXT NOT NULL,
              status INTEGER NOT NULL, input TEXT, output TEXT, custom_status TEXT, failure BLOB,
              created INTEGER NOT NULL, updated INTEGER NOT NULL,
              parent_id TEXT, parent_execution_id TEXT, parent_task_id INTEGER) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS history (
              instance_id TEXT NOT NULL, position INTEGER NOT NULL, event BLOB NOT NULL,
              PRIMARY KEY (instance_id, position)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS inbox (
              sequence INTEGER PRIMARY KEY AUTOINCREMENT, instance_id TEXT NOT NULL,
              execution_id TEXT, visible INTEGER NOT NULL, event BLOB NOT NULL);
            CREATE INDEX IF NOT EXISTS inbox_instance ON inbox (instance_id, visible);
            CREATE INDEX IF NOT EXISTS inbox_visible ON inbox (visible);
            CREATE TABLE IF NOT EXISTS task (
              sequence INTEGER PRIMARY KEY AUTOINCREMENT, instance_id TEXT NOT NULL,
              execution_id TEXT NOT NULL, task_id INTEGER NOT NULL, name TEXT NOT NULL,
              input TEXT);
            CREATE INDEX IF NOT EXISTS task_instance ON task (instance_id)
            """;

    private final Database database;

    private InstanceStore(Database database) {
        this.database = database;
    }

    /** Creates the tables that are not there yet. */
    static InstanceStore create(Database database) {
        database.script(SCHEMA);
        return new InstanceStore(database);
    }

    Database database() {
        return database;
    }

    Optional<Instance> find(String id) throws SQLException {
        return database.first(
                "SELECT " + INSTANCE_COLUMNS + " FROM instance WHERE id = ?",
                InstanceStore::instance,
                id);
    }

    /** Stores a new instance, in place of an ended one of the same id, and its first message. */
    void insert(
            String id, String name, String input, Instant start, Optional<Instance.Parent> parent)
            throws SQLException {
        delete(id);
        String executionId = UUID.randomUUID().toString();
        long now = System.currentTimeMillis();
        database.update(
                "INSERT INTO instance ("
                        + INSTANCE_COLUMNS
                        + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                id,
                executionId,
                name,
                OrchestrationStatus.ORCHESTRATION_STATUS_PENDING.getNumber(),
                input,
                null,
                null,
                null,
                now,
                now,
                parent.map(Instance.Parent::instanceId).orElse(null),
                parent.map(Instance.Parent::executionId).orElse(null),
                parent.map(Instance.Parent::taskId).orElse(null));
        post(id, executionId, start, Events.executionStarted(id, executionId, name, input));
    }

    void delete(String id) throws SQLException {
        database.update("DELETE FROM instance WHERE id = ?", id);
        clear(id);
    }

    /** Deletes what an ended instance no longer needs. */
    void clear(String id) throws SQLException {
        clearHistory(id);
        database.update("DELETE FROM inbox WHERE instance_id = ?", id);
        database.update("DELETE FROM task WHERE instance_id = ?", id);
    }

    void clearHistory(String id) throws SQLException {
        database.update("DELETE FROM history WHERE instance_id = ?", id);
    }

    void setStatus(String id, OrchestrationStatus status) throws SQLException {
        database.update(
                "UPDATE instance SET status = ?, updated = ? WHERE id = ?",
                status.getNumber(),
                System.currentTimeMillis(),
                id);
    }

    /** Ends an instance: result or failure stay, everything else of it goes, its parent learns. */
    void end(
            Instance instance,
            OrchestrationStatus status,
            String output,
            Optional<TaskFailureDetails> failure)
            throws SQLException {
        database.update(
                "UPDATE instance SET status = ?, output = ?, failure = ?, updated = ? WHERE id = ?",
                status.getNumber(),
                output,
                failure.map(TaskFailureDetails::toByteArray).orElse(null),
                System.currentTimeMillis(),
                instance.id());
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

    /**
     * Puts a message into an inbox, unless the instance is gone or has ended.
     *
     * @param executionId null if any execution may get it
     * @param visible when it is delivered at the earliest
     */
    void post(String id, String executionId, Instant visible, HistoryEvent event)
            throws SQLException {
        Optional<Instance> instance = find(id);
        if (instance.isEmpty() || instance.get().hasEnded()) {
            return;
        }
        database.update(
                "INSERT INTO inbox (instance_id, execution_id, visible, event) VALUES (?,?,?,?)",
                id,
                executionId,
                // Rounded up, so that a timer is never delivered before its time.
                visible.plusNanos(999_999).toEpochMilli(),
                event.toByteArray());
    }

    /** The visible messages of an execution, oldest first; those of earlier executions go. */
    List<Message> messages(Instance instance) throws SQLException {
        database.update(
                "DELETE FROM inbox WHERE instance_id = ? AND execution_id <> ?",
                instance.id(),
                instance.executionId());
        return database.query(
                "SELECT sequence, event FROM inbox WHERE instance_id = ? AND visible <= ?"
                        + " ORDER BY visible, sequence",
                row -> new Message(row.getLong(1), parse(row.getBytes(2))),
                instance.id(),
                System.currentTimeMillis());
    }

    void removeMessages(Collection<Message> messages) throws SQLException {
        for (Message message : messages) {
            database.update("DELETE FROM inbox WHERE sequence = ?", message.sequence());
        }
    }

    List<HistoryEvent> history(String id) throws SQLException {
        return database.query(
                "SELECT event FROM history WHERE instance_id = ? ORDER BY position",
                row -> parse(row.getBytes(1)),
                id);
    }

    void append(String id, int position, List<HistoryEvent> events) throws SQLException {
        int next = position;
        for (HistoryEvent event : events) {
            database.update(
                    "INSERT INTO history (instance_id, position, event) VALUES (?,?,?)",
                    id,
                    next++,
                    event.toByteArray());
        }
    }

    /** Instances that have something to do now. */
    List<String> ready() throws SQLException {
        return database.query(
                "SELECT DISTINCT inbox.instance_id FROM inbox JOIN instance"
                        + " ON instance.id = inbox.instance_id"
                        + " WHERE inbox.visible <= ? AND instance.status IN (?, ?)",
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

    void addTask(Instance instance, int taskId, String name, String input) throws SQLException {
        database.update(
                "INSERT INTO task (instance_id, execution_id, task_id, name, input)"
                        + " VALUES (?,?,?,?,?)",
                instance.id(),
                instance.executionId(),
                taskId,
                name,
                input);
    }

    /** The oldest activities that are to run or are running. */
    List<ActivityTask> tasks(int limit) throws SQLException {
        return database.query(
                "SELECT sequence, instance_id, execution_id, task_id, name, input FROM task"
                        + " ORDER BY sequence LIMIT ?",
                row ->
                        new ActivityTask(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5),
                                row.getString(6)),
                limit);
    }

    boolean isWanted(ActivityTask task) throws SQLException {
        return database.first("SELECT 1 FROM task WHERE sequence = ?", row -> true, task.key())
                .isPresent();
    }

    /** Whether it was still wanted. */
    boolean removeTask(ActivityTask task) throws SQLException {
        return database.update("DELETE FROM task WHERE sequence = ?", task.key()) == 1;
    }

    static Instance instance(ResultSet row) throws SQLException {
        byte[] failure = row.getBytes(8);
        String parentId = row.getString(11);
        return new Instance(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                OrchestrationStatus.forNumber(row.getInt(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                failure == null ? Optional.empty() : Optional.of(parseFailure(failure)),
                Instant.ofEpochMilli(row.getLong(9)),
                Instant.ofEpochMilli(row.getLong(10)),
                parentId == null
                        ? Optional.empty()
                        : Optional.of(
                                new Instance.Parent(parentId, row.getString(12), row.getInt(13))));
    }

    private static HistoryEvent parse(byte[] event) throws SQLException {
        try {
            return HistoryEvent.parseFrom(event);
        } catch (InvalidProtocolBufferException e) {
            throw new SQLException("A history event in tasks.db cannot be read", e);
        }
    }

    private static TaskFailureDetails parseFailure(byte[] failure) throws SQLException {
        try {
            return TaskFailureDetails.parseFrom(failure);
        } catch (InvalidProtocolBufferException e) {
            throw new SQLException("A failure in tasks.db cannot be read", e);
        }
    }
}
