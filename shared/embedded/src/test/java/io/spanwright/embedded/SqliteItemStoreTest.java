package io.spanwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spanwright.core.store.ETag;
import io.spanwright.core.store.ItemChange.Create;
import io.spanwright.core.store.ItemKey;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.ItemStoreContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteItemStoreTest extends ItemStoreContract {

    private static final ItemKey KEY = new ItemKey("partition", "kind", "id");

    @TempDir private Path directory;
    private Instant now = Instant.now();
    private SqliteItemStore store;

    @BeforeEach
    void open() {
        store = open(() -> now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected ItemStore store() {
        return store;
    }

    private SqliteItemStore open(InstantSource clock) {
        return SqliteItemStore.open(
                directory.resolve("items.db"), directory.resolve("natives"), clock);
    }

    @Test
    void keepsItemsAcrossOpenings() {
        ETag etag = create(Optional.empty());
        store.close();
        store = open(() -> now);

        assertThat(store.find(KEY).orElseThrow().etag()).isEqualTo(etag);
    }

    @Test
    void sharesItemsWithAnotherOneOnTheSameFile() {
        try (SqliteItemStore other = open(() -> now)) {
            create(Optional.empty());

            assertThat(other.find(KEY)).isPresent();
        }
    }

    @Test
    void expiresByItsClockAndDeletesWithTheNextCommit() throws Exception {
        create(Optional.of(now.plusSeconds(60)));
        assertThat(store.find(KEY)).isPresent();

        now = now.plusSeconds(60);
        assertThat(store.find(KEY)).isEmpty();
        assertThat(rows()).isEqualTo(1);

        store.commit(
                List.of(new Create(new ItemKey("other", "kind", "id"), "{}", Optional.empty())));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void refusesTheTablesOfANewerProgram() throws Exception {
        try (Connection connection = connect()) {
            connection.createStatement().execute("PRAGMA user_version = 99");
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(() -> now))
                .withMessageContaining("version 99");
    }

    @Test
    void writesAheadAndForcesEveryCommit() throws Exception {
        try (Connection connection = connect();
                ResultSet mode = connection.createStatement().executeQuery("PRAGMA journal_mode")) {
            assertThat(mode.getString(1)).isEqualTo("wal");
        }
    }

    @Test
    void unpacksItsNativeLibraryWhereItIsToldAndNowhereElse() throws Exception {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path child = Files.createDirectory(directory.resolve("child"));
        ChildJvm writer =
                ChildJvm.start(
                        directory.resolve("lines"),
                        List.of("-Djava.io.tmpdir=" + elsewhere, "-Duser.home=" + elsewhere),
                        ItemCrashWriter.class,
                        child,
                        1,
                        1);
        writer.awaitFirstLine();
        writer.kill();

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(unpacked(child)).isNotEmpty();
    }

    @Test
    void deletesLibrariesThatKilledProcessesLeft() throws Exception {
        Path natives = Files.createDirectories(directory.resolve("natives"));
        Path old = Files.createFile(natives.resolve("sqlite-old.so"));
        Path fresh = Files.createFile(natives.resolve("sqlite-fresh.so"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));

        open(() -> now).close();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private static List<Path> unpacked(Path data) throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("natives"))) {
            return files.toList();
        }
    }

    private ETag create(Optional<Instant> expiresAt) {
        return store.commit(List.of(new Create(KEY, "{}", expiresAt))).get(0);
    }

    private int rows() throws Exception {
        try (Connection connection = connect();
                ResultSet count =
                        connection.createStatement().executeQuery("SELECT count(*) FROM item")) {
            return count.getInt(1);
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("items.db"));
    }
}
