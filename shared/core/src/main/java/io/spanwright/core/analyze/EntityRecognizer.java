package io.spanwright.core.analyze;

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

    /** The categories that can be predicted. */
    List<String> categories();

    @Override
    void close();
}
