package io.spanwright.core.analyze;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BooleanSupplier;

/** A recognizer whose doubtful entities are left out. */
public final class ThresholdRecognizer implements EntityRecognizer {

    private final EntityRecognizer recognizer;
    private final double leastConfidence;

    /**
     * Gives what another recognizer finds.
     *
     * @param leastConfidence of an entity that is given, 0 to 1
     */
    public ThresholdRecognizer(EntityRecognizer recognizer, double leastConfidence) {
        this.recognizer = requireNonNull(recognizer, "recognizer is null");
        this.leastConfidence = leastConfidence;
    }

    @Override
    public List<List<RecognizedEntity>> recognize(List<String> texts, BooleanSupplier stop) {
        return recognizer.recognize(texts, stop).stream().map(this::likely).toList();
    }

    private List<RecognizedEntity> likely(List<RecognizedEntity> entities) {
        return entities.stream().filter(one -> one.confidence() >= leastConfidence).toList();
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
