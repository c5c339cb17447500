package io.spanwright.host.blob;

import io.spanwright.host.app.FunctionFile;
import io.spanwright.host.store.Database;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What became of each version of a blob, one receipt for a function and a blob. A new version
 * starts anew. Versions that were given up are the poison list: rows whose state is 'poison'.
 */
final class Receipts {
    private static final int ATTEMPTS = 5;
    private static final String SCHEMA =
            """
            CREATE TABLE IF NOT EXISTS blob_receipt (
              function TEXT NOT NULL, path TEXT NOT NULL, version TEXT NOT NULL,
              state TEXT NOT NULL, attempts INTEGER NOT NULL, not_before INTEGER NOT NULL,
              PRIMARY KEY (function, path)) WITHOUT ROWID
            """;

    private final Database database;
    private final long firstDelayMilliseconds;

    /** A row. */
    private record Receipt(String version, String state, int attempts, long notBefore) {}

    Receipts(Database database, long firstDelayMilliseconds) {
        this.database = database;
        this.firstDelayMilliseconds = firstDelayMilliseconds;
        database.script(SCHEMA);
    }

    /** Whether this version should be tried now. */
    boolean isDue(FunctionFile function, BlobFile blob) {
        Optional<Receipt> receipt = database.transaction(() -> find(function, blob));
        return receipt.isEmpty()
                || (receipt.get().state().equals("failed")
                        && receipt.get().notBefore() <= System.currentTimeMillis());
    }

    /** Whether this version will be tried again later. */
    boolean isWaiting(FunctionFile function, BlobFile blob) {
        return database.transaction(() -> find(function, blob))
                .filter(receipt -> receipt.state().equals("failed"))
                .isPresent();
    }

    void done(FunctionFile function, BlobFile blob) {
        write(function, blob, new Receipt(blob.version(), "done", 0, 0));
    }

    /** Notes a failure; whether it was the last attempt. */
    boolean failed(FunctionFile function, BlobFile blob) {
        int attempts =
                1
                        + database.transaction(() -> find(function, blob))
                                .map(Receipt::attempts)
                                .orElse(0);
        boolean last = attempts >= ATTEMPTS;
        long delay = firstDelayMilliseconds << (attempts - 1);
        long notBefore = System.currentTimeMillis() + delay;
        String state = last ? "poison" : "failed";
        write(function, blob, new Receipt(blob.version(), state, attempts, notBefore));
        return last;
    }

    private Optional<Receipt> find(FunctionFile function, BlobFile blob) throws SQLException {
        return database.first(
                "SELECT version, state, attempts, not_before FROM blob_receipt"
                        + " WHERE function = ? AND path = ? AND version = ?",
                row ->
                        new Receipt(
                                row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)),
                function.name(),
                blob.path(),
                blob.version());
    }

    private void write(FunctionFile function, BlobFile blob, Receipt receipt) {
        database.transaction(
                () ->
                        database.update(
                                "INSERT OR REPLACE INTO blob_receipt (function, path, version,"
                                        + " state, attempts, not_before) VALUES (?,?,?,?,?,?)",
                                function.name(),
                                blob.path(),
                                receipt.version(),
                                receipt.state(),
                                receipt.attempts(),
                                receipt.notBefore()));
    }
}
