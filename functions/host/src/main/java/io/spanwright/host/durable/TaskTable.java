package io.spanwright.host.durable;

import io.spanwright.host.store.Database;
import java.sql.SQLException;
import java.util.List;

/** Activities that are to run or are running. */
final class TaskTable {
    private final Database database;

    TaskTable(Database database) {
        this.database = database;
    }

    void add(Instance instance, int taskId, String name, String input) throws SQLException {
        database.update(
                "INSERT INTO task (instance_id, execution_id, task_id, name, input)"
                        + " VALUES (?,?,?,?,?)",
                instance.id(),
                instance.executionId(),
                taskId,
                name,
                input);
    }

    /** The oldest. */
    List<ActivityTask> oldest(int limit) throws SQLException {
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
    boolean remove(ActivityTask task) throws SQLException {
        return database.update("DELETE FROM task WHERE sequence = ?", task.key()) == 1;
    }

    void clear(String instanceId) throws SQLException {
        database.update("DELETE FROM task WHERE instance_id = ?", instanceId);
    }
}
