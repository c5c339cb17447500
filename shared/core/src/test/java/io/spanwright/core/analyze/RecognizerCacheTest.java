package io.spanwright.core.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.testing.InMemoryBlobStore;
import io.spanwright.core.testing.InMemoryItemStore;
import io.spanwright.core.testing.Writes;
import io.spanwright.core.trainedmodel.ArtifactStore;
import io.spanwright.core.trainedmodel.CorruptArtifactException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RecognizerCacheTest {

    private static final long SEED = 20260305L;

    private final Writes writes = new Writes();
    private final InMemoryBlobStore blobs = new InMemoryBlobStore(writes);
    private final ArtifactStore artifacts =
            new ArtifactStore(new InMemoryItemStore(Clock.systemUTC(), writes), blobs);
    private final AtomicInteger loaded = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    private final class Recognizer implements EntityRecognizer {

        private volatile boolean isClosed;

        @Override
        public List<List<RecognizedEntity>> recognize(List<String> texts, BooleanSupplier stop) {
            if (isClosed) {
                throw new IllegalStateException("used after it was closed");
            }
            return List.of();
        }

        @Override
        public List<Double> probabilities(String text, List<EntityLabel> labels) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> categories() {
            return List.of();
        }

        @Override
        public void close() {
            if (isClosed) {
                throw new IllegalStateException("closed twice");
            }
            isClosed = true;
            closed.incrementAndGet();
        }
    }

    private RecognizerCache cache(int capacity) {
        for (String digest : List.of("a", "b", "c", "d")) {
            blobs.write(
                    new BlobPath("artifacts", digest + "/index.json"),
                    BlobContent.of(
                            "{\"files\":{}}"
                                    .replace("{}", "{\"" + digest + "\":\"x\"}")
                                    .getBytes(StandardCharsets.UTF_8)));
        }
        return new RecognizerCache(
                artifacts,
                artifact -> {
                    if (broken.contains(artifact.fileNames().iterator().next())) {
                        throw new CorruptArtifactException("model.onnx is changed");
                    }
                    loaded.incrementAndGet();
                    return new Recognizer();
                },
                capacity);
    }

    @Test
    void loadsAModelOnce() {
        RecognizerCache cache = cache(2);
        for (int i = 0; i < 3; i++) {
            cache.use("a").close();
        }

        assertThat(loaded).hasValue(1);
        assertThat(closed).hasValue(0);
    }

    @Test
    void closesTheLeastRecentlyUsed() {
        RecognizerCache cache = cache(2);
        cache.use("a").close();
        cache.use("b").close();
        cache.use("a").close();
        cache.use("c").close();

        assertThat(closed).hasValue(1);
        cache.use("a").close();
        assertThat(loaded).hasValue(3);
    }

    @Test
    void closesNothingInUse() {
        RecognizerCache cache = cache(1);
        RecognizerCache.Use a = cache.use("a");
        cache.use("b").close();
        cache.close();

        a.recognizer().recognize(List.of(), () -> false);
        a.close();
        a.close();
        assertThat(closed).hasValue(2);
    }

    @Test
    void triesAgainAfterAFailure() {
        RecognizerCache cache = cache(1);
        broken.add("a");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> cache.use("a")).isInstanceOf(CorruptArtifactException.class);
        }
        broken.clear();
        cache.use("a").close();

        assertThat(loaded).hasValue(1);
    }

    @Test
    void refusesWhatIsNotThere() {
        RecognizerCache cache = cache(1);

        assertThatThrownBy(() -> cache.use("nothing")).isInstanceOf(CorruptArtifactException.class);
    }

    @Test
    void leavesNothingOpenAfterManyUsesAtOnce() throws Exception {
        System.out.println("seed " + SEED);
        RecognizerCache cache = cache(2);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Void>> futures = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                futures.add(threads.submit(uses(cache, new Random(SEED + thread))));
            }
            for (Future<Void> future : futures) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(loaded.get() - closed.get()).isEqualTo(2);
        cache.close();
        assertThat(closed.get()).isEqualTo(loaded.get());
    }

    private static Callable<Void> uses(RecognizerCache cache, Random random) {
        return () -> {
            for (int i = 0; i < 2000; i++) {
                String digest = List.of("a", "b", "c", "d").get(random.nextInt(4));
                try (RecognizerCache.Use use = cache.use(digest)) {
                    use.recognizer().recognize(List.of(), () -> false);
                }
            }
            return null;
        };
    }
}
