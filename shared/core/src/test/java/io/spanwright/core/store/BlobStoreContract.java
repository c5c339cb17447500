package io.spanwright.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.store.BlobStore.BlobProperties;
import io.spanwright.core.store.BlobStore.OpenBlob;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link BlobStore} does. Each test has a container of its own. */
public abstract class BlobStoreContract {

    private static final long SEED = 20260101L;
    private static final int LARGE = 20 * 1024 * 1024 + 7;

    private final String container = "contract-" + UUID.randomUUID();

    protected abstract BlobStore store();

    @Test
    void findsNothingWhereNothingWasWritten() {
        assertThat(store().properties(path("absent"))).isEmpty();
        assertThat(store().open(path("absent"))).isEmpty();
        assertThat(store().delete(path("absent"))).isFalse();
        assertThat(names("")).isEmpty();
    }

    @Test
    void findsNothingInAContainerThatHoldsOtherBlobs() {
        write("a/b", "1");

        assertThat(store().properties(path("c"))).isEmpty();
        assertThat(store().open(path("c"))).isEmpty();
        assertThat(store().open(path("a/c"))).isEmpty();
        assertThat(store().delete(path("c"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000, LARGE})
    void readsBackWhatWasCreated(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(SEED).nextBytes(bytes);

        ETag etag = store().create(path("dir/a.bin"), BlobContent.of(bytes));

        BlobProperties expected = new BlobProperties(path("dir/a.bin"), length, etag);
        assertThat(store().properties(path("dir/a.bin"))).contains(expected);
        try (OpenBlob open = store().open(path("dir/a.bin")).orElseThrow()) {
            assertThat(open.properties()).isEqualTo(expected);
            assertThat(open.content().readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void refusesToCreateWhatExists() {
        ETag etag = store().create(path("a"), content("1"));

        assertThatThrownBy(() -> store().create(path("a"), content("2")))
                .isInstanceOf(PreconditionFailedException.class)
                .hasMessageContaining("a");
        assertThat(read("a")).isEqualTo("1");
        assertThat(etag("a")).isEqualTo(etag);
    }

    @Test
    void writesOverWhatExists() {
        ETag first = write("a", "1");
        ETag second = write("a", "other");

        assertThat(second).isNotEqualTo(first);
        assertThat(read("a")).isEqualTo("other");
        assertThat(etag("a")).isEqualTo(second);
    }

    @Test
    void replacesTheExpectedVersion() {
        ETag first = write("a", "1");

        ETag second = store().replace(path("a"), content("2"), first);

        assertThat(second).isNotEqualTo(first);
        assertThat(read("a")).isEqualTo("2");
        assertThat(etag("a")).isEqualTo(second);
    }

    @Test
    void refusesToReplaceAnotherVersionOrNone() {
        ETag first = write("a", "1");
        write("a", "2");

        assertThatThrownBy(() -> store().replace(path("a"), content("3"), first))
                .isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> store().replace(path("absent"), content("3"), first))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(read("a")).isEqualTo("2");
        assertThat(store().properties(path("absent"))).isEmpty();
    }

    @Test
    void refusesToReplaceInAContainerThatDoesNotExist() {
        assertThatThrownBy(() -> store().replace(path("a"), content("3"), new ETag("0x1")))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void givesEachWriteAnotherVersion() {
        Set<ETag> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            assertThat(seen.add(write("a", "same"))).as("write %d", i).isTrue();
            if (i % 10 == 9) {
                store().delete(path("a"));
            }
        }
    }

    @Test
    void deletesOnce() {
        write("a/b/c", "1");

        assertThat(store().delete(path("a/b/c"))).isTrue();
        assertThat(store().delete(path("a/b/c"))).isFalse();
        assertThat(store().open(path("a/b/c"))).isEmpty();
        assertThat(names("")).isEmpty();
    }

    @Test
    void createsAgainWhatWasDeleted() {
        write("a", "1");
        store().delete(path("a"));

        store().create(path("a"), content("2"));

        assertThat(read("a")).isEqualTo("2");
    }

    @Test
    void listsInTheOrderOfNamesWithLengthAndVersion() {
        List<String> sorted = List.of("B", "_x", "a-b", "a.txt", "a/b", "a/c/d", "a0", "b");
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(SEED));
        shuffled.forEach(name -> write(name, name));

        try (Stream<BlobProperties> blobs = store().list(container, "")) {
            assertThat(blobs.toList())
                    .isEqualTo(
                            sorted.stream()
                                    .map(name -> store().properties(path(name)).orElseThrow())
                                    .toList());
        }
    }

    @Test
    void listsWhatStartsWithThePrefix() {
        List.of("a-b", "a/b", "a/bc/d", "a/c", "b/b").forEach(name -> write(name, "1"));

        assertThat(names("a")).containsExactly("a-b", "a/b", "a/bc/d", "a/c");
        assertThat(names("a/")).containsExactly("a/b", "a/bc/d", "a/c");
        assertThat(names("a/b")).containsExactly("a/b", "a/bc/d");
        assertThat(names("a/bc/d")).containsExactly("a/bc/d");
        assertThat(names("c")).isEmpty();
        assertThat(names("../")).isEmpty();
    }

    @Test
    void listsOnlyAsFarAsItIsRead() {
        IntStream.range(0, 30).forEach(i -> write("n" + (100 + i), "1"));

        try (Stream<BlobProperties> blobs = store().list(container, "")) {
            assertThat(blobs.limit(3).map(blob -> blob.path().name()))
                    .containsExactly("n100", "n101", "n102");
        }
    }

    @Test
    void leavesTheOldContentWhereTheNewCannotBeRead() {
        write("a", "old");
        BlobContent broken = new BrokenContent(3 * 1024 * 1024);

        assertThatThrownBy(() -> store().write(path("a"), broken))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> store().create(path("b"), broken))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(names("")).containsExactly("a");
        assertThat(read("a")).isEqualTo("old");
    }

    @Test
    void letsExactlyOneOfManyCreate() throws Exception {
        write("other", "so that the container exists");

        List<Boolean> won =
                together(8, () -> succeeds(() -> store().create(path("race/a"), content("1"))));

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void letsExactlyOneOfManyReplace() throws Exception {
        ETag first = write("a", "0");

        List<Boolean> won =
                together(8, () -> succeeds(() -> store().replace(path("a"), content("1"), first)));

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void losesNoIncrement() throws Exception {
        write("counter", "0");

        together(4, () -> incrementTimes(10));

        assertThat(read("counter")).isEqualTo("40");
    }

    @Test
    void readsOneVersionWhileOthersAreWritten() throws Exception {
        write("a", "0".repeat(50_000));
        Callable<Boolean> writer =
                () -> {
                    for (int i = 1; i < 10; i++) {
                        write("a", Integer.toString(i).repeat(50_000));
                    }
                    return true;
                };
        Callable<Boolean> reader =
                () -> {
                    for (int i = 0; i < 30; i++) {
                        assertThat(read("a").chars().distinct().count()).isEqualTo(1);
                    }
                    return true;
                };

        assertThat(together(List.of(writer, reader, reader))).containsOnly(true);
        assertThat(read("a")).hasSize(50_000).startsWith("9");
    }

    private boolean incrementTimes(int times) throws IOException {
        int done = 0;
        while (done < times) {
            try (OpenBlob open = store().open(path("counter")).orElseThrow()) {
                int n = Integer.parseInt(text(open));
                ETag etag = open.properties().etag();
                if (succeeds(() -> store().replace(path("counter"), content("" + (n + 1)), etag))) {
                    done++;
                }
            }
        }
        return true;
    }

    private static boolean succeeds(Runnable change) {
        try {
            change.run();
            return true;
        } catch (PreconditionFailedException lost) {
            return false;
        }
    }

    private static List<Boolean> together(int threads, Callable<Boolean> work) throws Exception {
        return together(Collections.nCopies(threads, work));
    }

    private static List<Boolean> together(List<Callable<Boolean>> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(work.size());
        try {
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> future : executor.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private BlobPath path(String name) {
        return new BlobPath(container, name);
    }

    private static BlobContent content(String text) {
        return BlobContent.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private ETag write(String name, String text) {
        return store().write(path(name), content(text));
    }

    private ETag etag(String name) {
        return store().properties(path(name)).orElseThrow().etag();
    }

    private String read(String name) {
        try (OpenBlob open = store().open(path(name)).orElseThrow()) {
            return text(open);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(OpenBlob open) throws IOException {
        return new String(open.content().readAllBytes(), StandardCharsets.UTF_8);
    }

    private List<String> names(String prefix) {
        try (Stream<BlobProperties> blobs = store().list(container, prefix)) {
            return blobs.map(blob -> blob.path().name()).toList();
        }
    }

    /** Promises more bytes than it yields before it fails. */
    private record BrokenContent(long length) implements BlobContent {
        @Override
        public InputStream open() {
            InputStream good = new ByteArrayInputStream(new byte[(int) length - 1]);
            return new FilterInputStream(good) {
                @Override
                public int read() throws IOException {
                    return orFail(super.read());
                }

                @Override
                public int read(byte[] bytes, int offset, int count) throws IOException {
                    return orFail(super.read(bytes, offset, count));
                }

                private int orFail(int result) throws IOException {
                    if (result < 0) {
                        throw new IOException("the disk fell off");
                    }
                    return result;
                }
            };
        }
    }
}
