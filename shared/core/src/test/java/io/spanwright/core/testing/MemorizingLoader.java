package io.spanwright.core.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.analyze.RecognizerLoader;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.store.Sha256;
import io.spanwright.core.text.Span;
import io.spanwright.core.trainedmodel.CorruptArtifactException;
import io.spanwright.core.trainedmodel.ModelArtifact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Loads what {@link MemorizingEngine} trained. */
public final class MemorizingLoader implements RecognizerLoader {

    private final AtomicInteger loaded = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;

    /** Makes every model loaded from now on take this long for each text. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Models loaded so far. */
    public int loaded() {
        return loaded.get();
    }

    /** Models closed so far. */
    public int closed() {
        return closed.get();
    }

    @Override
    public EntityRecognizer load(ModelArtifact artifact) {
        byte[] words =
                artifact.read(MemorizingEngine.WORDS)
                        .orElseThrow(() -> new CorruptArtifactException("words.tsv is missing"));
        String hash = new String(artifact.read("manifest.json").orElseThrow(), UTF_8);
        if (!Sha256.hex(words).equals(hash)) {
            throw new CorruptArtifactException("words.tsv is changed");
        }
        loaded.incrementAndGet();
        return new MemorizingRecognizer(new String(words, UTF_8), delay, closed);
    }

    private record MemorizingRecognizer(String words, Duration delay, AtomicInteger closed)
            implements EntityRecognizer {

        @Override
        public List<List<RecognizedEntity>> recognize(List<String> texts, BooleanSupplier stop) {
            return texts.stream().map(text -> recognize(text, stop)).toList();
        }

        private List<RecognizedEntity> recognize(String text, BooleanSupplier stop) {
            if (stop.getAsBoolean()) {
                throw new CancellationException();
            }
            pause();
            List<RecognizedEntity> found = new ArrayList<>();
            words.lines().map(line -> line.split("\t", 2)).forEach(w -> find(text, w, found));
            found.sort(Comparator.comparing(RecognizedEntity::span));
            return found;
        }

        private void pause() {
            try {
                Thread.sleep(delay.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static void find(String text, String[] word, List<RecognizedEntity> found) {
            for (int at = text.indexOf(word[1]); at >= 0; at = text.indexOf(word[1], at + 1)) {
                Span span = Span.ofLength(at, word[1].length());
                if (found.stream().noneMatch(other -> other.span().overlaps(span))) {
                    found.add(new RecognizedEntity(word[0], span, 0.987654));
                }
            }
        }

        @Override
        public List<Double> probabilities(String text, List<EntityLabel> labels) {
            List<RecognizedEntity> found = recognize(text, () -> false);
            return labels.stream().map(label -> probability(label, found)).toList();
        }

        private static double probability(EntityLabel label, List<RecognizedEntity> found) {
            return found.stream()
                    .filter(entity -> entity.span().equals(label.span()))
                    .filter(entity -> entity.category().equals(label.category()))
                    .mapToDouble(RecognizedEntity::confidence)
                    .findFirst()
                    .orElse(0.01);
        }

        @Override
        public List<String> categories() {
            return words.lines().map(line -> line.split("\t", 2)[0]).distinct().toList();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
