package io.spanwright.functions.offline;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.LabeledDocument;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** Documents, characters and time so far. */
final class RecognitionCount {

    private final int size;
    private final BiConsumer<Double, Duration> progress;
    private int documents;
    private int documentsBefore;
    private long characters;
    private long startNanos;

    /**
     * @param size documents to be recognized by all models together
     */
    RecognitionCount(int size, BiConsumer<Double, Duration> progress) {
        this.size = size;
        this.progress = progress;
    }

    /** Begins with another model; the time to load it is not counted. */
    void start() {
        characters = 0;
        documentsBefore = documents;
        startNanos = System.nanoTime();
    }

    List<RecognizedEntity> recognize(EntityRecognizer recognizer, LabeledDocument document) {
        List<RecognizedEntity> entities =
                recognizer.recognize(List.of(document.text()), () -> false).get(0);
        documents++;
        characters += document.text().length();
        double done = (double) documents / size;
        long left = Math.round(seconds() / (documents - documentsBefore) * (size - documents));
        progress.accept(done, Duration.ofSeconds(left));
        return entities;
    }

    /** UTF-16 code units that the last model was given. */
    long characters() {
        return characters;
    }

    /** Since the last model's start. */
    double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
