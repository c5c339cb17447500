package io.spanwright.host.durable;

import com.google.protobuf.InvalidProtocolBufferException;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestrationStatus;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.TaskFailureDetails;
import io.spanwright.host.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One row for each instance that there is. */
final class InstanceTable {
    private static final String COLUMNS =
            "id, execution_id, name, status, input, output, custom_status, failure, created,"
                    + " updated, parent_id, parent_execution_id, parent_task_id";

    private final Database database;

    InstanceTable(Database database) {
        this.database = database;
    }

    Optional<Instance> find(String id) throws SQLException {
        return database.first(
                "SELECT " + COLUMNS + " FROM instance WHERE id = ?", InstanceTable::instance, id);
    }

    /**
     * The instances for which a condition holds, in the order of their ids.
     *
     * @param condition in SQL, with a question mark for each value
     */
    List<Instance> query(String condition, List<Object> values, int limit) throws SQLException {
        String sql =
                "SELECT %s FROM instance WHERE %s ORDER BY id LIMIT %d"
                        .formatted(COLUMNS, condition, limit);
        return database.query(sql, InstanceTable::instance, values.toArray());
    }

    /** Adds an instance that has not begun. */
    void insert(
            String id,
            String executionId,
            String name,
            String input,
            Optional<Instance.Parent> parent)
            throws SQLException {
        long now = System.currentTimeMillis();
        database.update(
                "INSERT INTO instance (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
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
    }

    void delete(String id) throws SQLException {
        database.update("DELETE FROM instance WHERE id = ?", id);
    }

    void setStatus(String id, OrchestrationStatus status) throws SQLException {
        database.update(
                "UPDATE instance SET status = ?, updated = ? WHERE id = ?",
                status.getNumber(),
                System.currentTimeMillis(),
                id);
    }

    /** Changes the status only if the instance has not begun. */
    void setRunningIfPending(String id) throws SQLException {
        database.update(
                "UPDATE instance SET status = ? WHERE id = ? AND status = ?",
                OrchestrationStatus.ORCHESTRATION_STATUS_RUNNING.getNumber(),
                id,
                OrchestrationStatus.ORCHESTRATION_STATUS_PENDING.getNumber());
    }

    /**
     * Sets what the orchestrator says of itself.
     *
     * @param customStatus JSON, empty if there is none
     */
    void setCustomStatus(String id, String customStatus) throws SQLException {
        database.update(
                "UPDATE instance SET custom_status = ?, updated = ? WHERE id = ?",
                customStatus.isEmpty() ? null : customStatus,
                System.currentTimeMillis(),
                id);
    }

    /** Begins another execution of the same instance. */
    void setExecution(String id, String executionId, String input) throws SQLException {
        database.update(
                "UPDATE instance SET execution_id = ?, input = ? WHERE id = ?",
                executionId,
                input,
                id);
    }

    /** Sets a status that is an end, and what came of it. */
    void setEnd(
            String id,
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
                id);
    }

    private static Instance instance(ResultSet row) throws SQLException {
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

    private static TaskFailureDetails parseFailure(byte[] failure) throws SQLException {
        try {
            return TaskFailureDetails.parseFrom(failure);
        } catch (InvalidProtocolBufferException e) {
            throw new SQLException("A failure in tasks.db cannot be read", e);
        }
    }
}
