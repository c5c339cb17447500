package io.spanwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Writers are killed at random moments: what was acknowledged is there, and nothing is half. */
final class CrashSafetyTest {

    private static final int KILLS = 8;
    private static final int DIFFERENT_BLOBS = 50;
    private static final int LONGEST_LIFE_MILLIS = 150;
    private static final long NUMBERS_OF_A_WRITER = 1_000_000;
    private static final long SEED = Long.getLong("spanwright.test.seed", 20260101L);

    @TempDir private Path directory;

    @Test
    void keepsEveryAcknowledgedBlob() throws Exception {
        Random random = seeded();
        Path root = directory.resolve("blobs");
        CrashLog log = new CrashLog();
        for (int kill = 0; kill < KILLS; kill++) {
            log.add(runAndKill(BlobCrashWriter.class, root, random, kill));
            try (DirectoryBlobStore store = DirectoryBlobStore.open(root)) {
                check(log, BlobCrashWriter.NAMES, name -> BlobCrashWriter.read(store, name));
                assertThat(leftovers(root)).isEmpty();
            }
        }
        assertThat(log.changes()).isGreaterThan(KILLS);
    }

    @Test
    void keepsEveryAcknowledgedCommitWhole() throws Exception {
        Random random = seeded();
        CrashLog log = new CrashLog();
        for (int kill = 0; kill < KILLS; kill++) {
            log.add(runAndKill(ItemCrashWriter.class, directory, random, kill));
            try (SqliteItemStore store = ItemCrashWriter.open(directory)) {
                check(log, ItemCrashWriter.NAMES, name -> ItemCrashWriter.read(store, name));
            }
        }
        assertThat(log.changes()).isGreaterThan(KILLS);
    }

    @Test
    @Timeout(60)
    void showsNoHalfBlobToAnotherProcess() throws Exception {
        Path root = directory.resolve("blobs");
        ChildJvm writer =
                ChildJvm.start(directory.resolve("lines"), BlobCrashWriter.class, root, SEED, 1);
        try (DirectoryBlobStore store = DirectoryBlobStore.open(root)) {
            Set<Long> whole = new HashSet<>();
            while (whole.size() < DIFFERENT_BLOBS) {
                for (String name : BlobCrashWriter.NAMES) {
                    whole.add(BlobCrashWriter.read(store, name));
                }
            }
        } finally {
            writer.kill();
        }
    }

    private static Random seeded() {
        System.out.println("spanwright.test.seed=" + SEED);
        return new Random(SEED);
    }

    private List<String> runAndKill(Class<?> writer, Path root, Random random, int kill)
            throws IOException, InterruptedException {
        long first = 1 + kill * NUMBERS_OF_A_WRITER;
        ChildJvm child =
                ChildJvm.start(
                        directory.resolve("lines-" + kill), writer, root, random.nextInt(), first);
        try {
            child.awaitFirstLine();
            Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        } finally {
            child.kill();
        }
        return child.lines();
    }

    private static void check(CrashLog log, List<String> names, Reader reader) throws IOException {
        for (String name : names) {
            long found = reader.read(name);
            assertThat(log.allows(name, found)).as("%s holds %d", name, found).isTrue();
            log.settle(name, found);
        }
    }

    /** Areas but the one of this process. */
    private static List<Path> leftovers(Path root) throws IOException {
        String own = ProcessHandle.current().pid() + "-";
        try (Stream<Path> areas = Files.list(root.resolve(".incoming"))) {
            return areas.filter(Files::isDirectory)
                    .filter(area -> !area.getFileName().toString().startsWith(own))
                    .toList();
        }
    }

    /** Reads which change wrote what there is. */
    @FunctionalInterface
    private interface Reader {
        long read(String name) throws IOException;
    }
}
