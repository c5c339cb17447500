package io.spanwright.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spanwright.core.store.ETag;
import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.ItemChange.Create;
import io.spanwright.core.store.ItemChange.Delete;
import io.spanwright.core.store.ItemChange.Replace;
import io.spanwright.core.store.ItemChanges;
import io.spanwright.core.store.ItemKey;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.PreconditionFailedException;
import io.spanwright.core.store.StoredItem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Metadata in one table of a SQLite file. Safe for several threads and processes. An expired item
 * is out of sight at once and deleted by the next commit.
 */
public final class SqliteItemStore implements ItemStore, AutoCloseable {

    private static final int VERSION = 1;

    private final SqliteDatabase database;
    private final InstantSource clock;

    private SqliteItemStore(SqliteDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens the store.
     *
     * @param file is created where it is absent; its directory exists
     * @param natives where SQLite's native library is unpacked to
     */
    public static SqliteItemStore open(Path file, Path natives, InstantSource clock) {
        SqliteDatabase database = new SqliteDatabase(file, natives);
        database.requireVersion(
                VERSION,
                """
                CREATE TABLE item (
                  partition TEXT NOT NULL,
                  kind TEXT NOT NULL,
                  id TEXT NOT NULL,
                  json TEXT NOT NULL CHECK (json_valid(json)),
                  etag TEXT NOT NULL,
                  expires_at INTEGER,
                  PRIMARY KEY (partition, kind, id)
                ) STRICT\
                """,
                "CREATE INDEX item_expiry ON item (expires_at) WHERE expires_at IS NOT NULL");
        return new SqliteItemStore(database, clock);
    }

    @Override
    public Optional<StoredItem> find(ItemKey key) {
        return database.read(
                connection -> {
                    try (PreparedStatement query =
                            prepare(
                                    connection,
                                    """
                                    SELECT json, etag FROM item
                                    WHERE partition = ? AND kind = ? AND id = ?
                                      AND (expires_at IS NULL OR expires_at > ?)\
                                    """,
                                    key.partition(),
                                    key.kind(),
                                    key.id(),
                                    clock.millis())) {
                        ResultSet rows = query.executeQuery();
                        return rows.next() ? Optional.of(item(key, rows)) : Optional.empty();
                    }
                });
    }

    @Override
    public List<ETag> commit(List<ItemChange> changes) {
        ItemChanges.requireOnePartition(changes);
        return database.write(
                connection -> {
                    deleteExpired(connection);
                    List<ETag> versions = new ArrayList<>();
                    for (ItemChange change : changes) {
                        versions.add(apply(connection, change));
                    }
                    return versions;
                });
    }

    @Override
    public ItemPage list(
            String partition, String kind, int pageSize, Optional<String> continuation) {
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize is " + pageSize + ", must be at least 1");
        }
        Optional<String> after = continuation.map(SqliteItemStore::decode);
        List<StoredItem> items =
                database.read(connection -> page(connection, partition, kind, pageSize, after));
        Optional<String> next =
                items.size() < pageSize
                        ? Optional.empty()
                        : Optional.of(encode(items.get(pageSize - 1).key().id()));
        return new ItemPage(items, next);
    }

    private List<StoredItem> page(
            Connection connection, String partition, String kind, int size, Optional<String> after)
            throws SQLException {
        // SQLite compares text as UTF-8 bytes, which is the order of code points.
        try (PreparedStatement query =
                prepare(
                        connection,
                        """
                        SELECT json, etag, id FROM item
                        WHERE partition = ? AND kind = ? AND id %s ?
                          AND (expires_at IS NULL OR expires_at > ?)
                        ORDER BY id LIMIT ?\
                        """
                                .formatted(after.isPresent() ? ">" : ">="),
                        partition,
                        kind,
                        after.orElse(""),
                        clock.millis(),
                        size)) {
            ResultSet rows = query.executeQuery();
            List<StoredItem> items = new ArrayList<>();
            while (rows.next()) {
                items.add(item(new ItemKey(partition, kind, rows.getString("id")), rows));
            }
            return items;
        }
    }

    private static ETag apply(Connection connection, ItemChange change) throws SQLException {
        if (change instanceof Create create) {
            return create(connection, create);
        }
        if (change instanceof Replace replace) {
            return replace(connection, replace);
        }
        return delete(connection, (Delete) change);
    }

    private static ETag create(Connection connection, Create create) throws SQLException {
        ETag etag = nextVersion();
        requireOneRow(
                connection,
                create.key(),
                """
                INSERT INTO item (partition, kind, id, json, etag, expires_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (partition, kind, id) DO NOTHING\
                """,
                create.key().partition(),
                create.key().kind(),
                create.key().id(),
                create.json(),
                etag.value(),
                millis(create.expiresAt()));
        return etag;
    }

    private static ETag replace(Connection connection, Replace replace) throws SQLException {
        ETag etag = nextVersion();
        requireOneRow(
                connection,
                replace.key(),
                """
                UPDATE item SET json = ?, etag = ?, expires_at = ?
                WHERE partition = ? AND kind = ? AND id = ? AND etag = ?\
                """,
                replace.json(),
                etag.value(),
                millis(replace.expiresAt()),
                replace.key().partition(),
                replace.key().kind(),
                replace.key().id(),
                replace.expected().value());
        return etag;
    }

    private static ETag delete(Connection connection, Delete delete) throws SQLException {
        requireOneRow(
                connection,
                delete.key(),
                "DELETE FROM item WHERE partition = ? AND kind = ? AND id = ? AND etag = ?",
                delete.key().partition(),
                delete.key().kind(),
                delete.key().id(),
                delete.expected().value());
        return delete.expected();
    }

    private void deleteExpired(Connection connection) throws SQLException {
        try (PreparedStatement update =
                prepare(connection, "DELETE FROM item WHERE expires_at <= ?", clock.millis())) {
            update.executeUpdate();
        }
    }

    private static void requireOneRow(
            Connection connection, ItemKey key, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement update = prepare(connection, sql, parameters)) {
            if (update.executeUpdate() != 1) {
                throw new PreconditionFailedException(key.toString());
            }
        } catch (SQLiteException e) {
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_CHECK) {
                throw new IllegalArgumentException("not JSON: " + key, e);
            }
            throw e;
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static StoredItem item(ItemKey key, ResultSet rows) throws SQLException {
        return new StoredItem(key, rows.getString("json"), new ETag(rows.getString("etag")));
    }

    /** Not a counter: the version of an item created again must not be one it had before. */
    private static ETag nextVersion() {
        return new ETag(UUID.randomUUID().toString());
    }

    private static Long millis(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(null);
    }

    private static String encode(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));
    }

    private static String decode(String continuation) {
        return new String(Base64.getUrlDecoder().decode(continuation), UTF_8);
    }

    @Override
    public void close() {
        database.close();
    }
}
