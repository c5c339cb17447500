package io.spanwright.host.durable;

import com.google.protobuf.InvalidProtocolBufferException;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import io.spanwright.host.store.Database;
import java.sql.SQLException;
import java.util.List;

/** What has happened in the execution of each instance, in order. */
final class HistoryTable {
    private final Database database;

    HistoryTable(Database database) {
        this.database = database;
    }

    List<HistoryEvent> of(String instanceId) throws SQLException {
        return database.query(
                "SELECT event FROM history WHERE instance_id = ? ORDER BY position",
                row -> parse(row.getBytes(1)),
                instanceId);
    }

    /**
     * Adds events.
     *
     * @param position of the first, which is the number of those that are there
     */
    void append(String instanceId, int position, List<HistoryEvent> events) throws SQLException {
        int next = position;
        for (HistoryEvent event : events) {
            database.update(
                    "INSERT INTO history (instance_id, position, event) VALUES (?,?,?)",
                    instanceId,
                    next++,
                    event.toByteArray());
        }
    }

    void clear(String instanceId) throws SQLException {
        database.update("DELETE FROM history WHERE instance_id = ?", instanceId);
    }

    static HistoryEvent parse(byte[] event) throws SQLException {
        try {
            return HistoryEvent.parseFrom(event);
        } catch (InvalidProtocolBufferException e) {
            throw new SQLException("A history event in tasks.db cannot be read", e);
        }
    }
}
