package io.spanwright.core.analyze;

import io.spanwright.core.dataset.EntityLabel;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A loaded model. Thread-safe; closed once, when nobody uses it any more. */
public interface EntityRecognizer extends AutoCloseable {

    /**
     * The entities of each text, in the order of the texts, each list in the order of the spans,
     * not overlapping. An empty text has none; the length of a text is not bounded.
     *
     * @param stop asked between windows; true ends the call with {@link
     *     java.util.concurrent.CancellationException}
     */
    List<List<RecognizedEntity>> recognize(List<String> texts, BooleanSupplier stop);

    /**
     * The probability of each label, that category and span are right, 0 to 1. A label whose border
     * is inside a sub-word stands for the whole sub-words that it touches, as it does in training.
     *
     * @param labels of the text, in any order
     */
    List<Double> probabilities(String text, List<EntityLabel> labels);

    /** The categories that can be predicted. */
    List<String> categories();

    @Override
    void close();
}
