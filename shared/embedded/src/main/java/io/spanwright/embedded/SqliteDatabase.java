package io.spanwright.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Connections to one SQLite file: write-ahead log, every commit forced to the disk. Safe for
 * several threads, each of which has a connection of its own while it works, and for several
 * processes.
 */
final class SqliteDatabase implements AutoCloseable {

    private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(30);
    private static final long RETRY_NANOS = 5_000_000;

    private final Path file;
    private final SQLiteConfig config = config();
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /**
     * @param file is created where it is absent; its directory exists
     * @param natives where the native library is unpacked to; see {@link NativeDirectory}
     */
    SqliteDatabase(Path file, Path natives) {
        NativeDirectory.use(natives);
        this.file = file;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(BUSY_TIMEOUT.toMillis()));
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        return config;
    }

    /** Does the work outside of a transaction. */
    <T> T read(Work<T> work) {
        return use(work);
    }

    /** Does the work in a transaction that is rolled back where the work throws. */
    <T> T write(Work<T> work) {
        return use(
                connection -> {
                    // Not setAutoCommit(false): the driver would begin the next transaction at
                    // once, and keep everybody else from writing.
                    execute(connection, "BEGIN IMMEDIATE");
                    try {
                        T result = work.run(connection);
                        execute(connection, "COMMIT");
                        return result;
                    } catch (SQLException | RuntimeException e) {
                        execute(connection, "ROLLBACK");
                        throw e;
                    }
                });
    }

    /**
     * Brings the file to a version of its tables.
     *
     * @param statements make the tables where there are none yet
     */
    void requireVersion(int version, String... statements) {
        write(
                connection -> {
                    int found = version(connection);
                    if (found > version) {
                        throw new IllegalArgumentException(
                                "%s has tables of version %d, but this program knows %d: use a newer one"
                                        .formatted(file, found, version));
                    }
                    if (found == 0) {
                        execute(connection, statements);
                        execute(connection, "PRAGMA user_version = " + version);
                    }
                    return found;
                });
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private <T> T use(Work<T> work) {
        try {
            Connection connection = take();
            try {
                T result = work.run(connection);
                giveBack(connection);
                return result;
            } catch (SQLException e) {
                connection.close(); // whatever state it is in
                throw e;
            } catch (RuntimeException e) {
                giveBack(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(file.getFileName() + " failed", e));
        }
    }

    private Connection take() throws SQLException {
        if (closed) {
            throw new IllegalStateException(file.getFileName() + " is closed");
        }
        Connection connection = idle.poll();
        return connection == null ? connect() : connection;
    }

    private void giveBack(Connection connection) throws SQLException {
        idle.push(connection);
        if (closed) {
            closeIdle();
        }
    }

    /** SQLite does not wait, but fails, where two processes turn on the log at once. */
    private Connection connect() throws SQLException {
        long deadline = System.nanoTime() + BUSY_TIMEOUT.toNanos();
        while (true) {
            try {
                return config.createConnection("jdbc:sqlite:" + file);
            } catch (SQLiteException e) {
                if (!isBusy(e) || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    private static boolean isBusy(SQLiteException e) {
        int primaryCode = e.getResultCode().code & 0xFF;
        return primaryCode == SQLiteErrorCode.SQLITE_BUSY.code
                || primaryCode == SQLiteErrorCode.SQLITE_LOCKED.code;
    }

    private void closeIdle() throws SQLException {
        for (Connection each = idle.poll(); each != null; each = idle.poll()) {
            each.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            closeIdle();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(file.getFileName() + " failed", e));
        }
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
