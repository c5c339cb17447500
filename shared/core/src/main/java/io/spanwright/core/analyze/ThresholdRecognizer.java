package io.spanwright.core.analyze;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.EntityLabel;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A recognizer whose doubtful entities are left out. */
public final class ThresholdRecognizer implements EntityRecognizer {

    private final EntityRecognizer recognizer;
    private final LeastConfidence least;

    /** Gives what is sure enough of what another recognizer finds. */
    public ThresholdRecognizer(EntityRecognizer recognizer, LeastConfidence least) {
        this.recognizer = requireNonNull(recognizer, "recognizer is null");
        this.least = requireNonNull(least, "least is null");
    }

    @Override
    public List<List<RecognizedEntity>> recognize(List<String> texts, BooleanSupplier stop) {
        return recognizer.recognize(texts, stop).stream().map(this::likely).toList();
    }

    private List<RecognizedEntity> likely(List<RecognizedEntity> entities) {
        return entities.stream().filter(least::admits).toList();
    }

    @Override
    public List<Double> probabilities(String text, List<EntityLabel> labels) {
        return recognizer.probabilities(text, labels);
    }

    @Override
    public List<String> categories() {
        return recognizer.categories();
    }

    @Override
    public void close() {
        recognizer.close();
    }
}
