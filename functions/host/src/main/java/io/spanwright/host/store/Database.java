package io.spanwright.host.store;

import io.spanwright.host.HostException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * A SQLite file: write-ahead log, synced at each commit, so that a committed transaction survives
 * the power cord. One connection; transactions run one after the other.
 */
public final class Database implements AutoCloseable {
    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** What a transaction does. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Opens or creates the file.
     *
     * @throws HostException if it cannot be opened
     */
    public static Database open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file);
            connection.setAutoCommit(false);
            return new Database(connection);
        } catch (SQLException e) {
            throw new HostException("Cannot open " + file, e);
        }
    }

    /** Runs statements, separated by semicolons, as one transaction. */
    public void script(String statements) {
        transaction(
                () -> {
                    try (Statement statement = connection.createStatement()) {
                        for (String one : statements.split(";")) {
                            if (!one.isBlank()) {
                                statement.execute(one);
                            }
                        }
                    }
                    return null;
                });
    }

    /**
     * All or nothing.
     *
     * @throws HostException if the database fails; nothing is changed then
     */
    public synchronized <T> T transaction(Work<T> work) {
        try {
            boolean done = false;
            try {
                T result = work.run();
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new HostException("The database of the host failed: " + e.getMessage(), e);
        }
    }

    /** Changes rows, inside a transaction; the number of them. */
    public int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Reads rows, inside a transaction. */
    public <T> List<T> query(String sql, Row<T> row, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        }
    }

    /** Reads the first row, inside a transaction. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        return query(sql, row, values).stream().findFirst();
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new HostException("Cannot close the database of the host", e);
        }
    }
}
