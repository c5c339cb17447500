package io.spanwright.corpus.opennlp;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.evaluation.Evaluation;
import io.spanwright.core.evaluation.Evaluator;
import java.util.List;

/**
 * OpenNLP on the test documents.
 *
 * @param evaluation by the product's own count: a prediction is right if span and category are
 *     exactly a label's
 * @param characters UTF-16 code units read
 * @param seconds it took to read them, cutting into words included
 */
record OpenNlpTest(Evaluation evaluation, long characters, double seconds) {

    /** A short test part is read again and again, or the time would be that of a cold JVM. */
    private static final double LEAST_SECONDS = 1;

    static OpenNlpTest of(OpenNlpRecognizer recognizer, MarkedParts parts) {
        Evaluator evaluator = new Evaluator(parts.categories());
        for (LabeledDocument document : parts.test()) {
            evaluator.add(document, recognize(recognizer, document));
        }
        long characters = 0;
        double seconds = 0;
        long start = System.nanoTime();
        while (seconds < LEAST_SECONDS) {
            for (LabeledDocument document : parts.test()) {
                recognize(recognizer, document);
                characters += document.text().length();
            }
            seconds = (System.nanoTime() - start) / 1e9;
        }
        return new OpenNlpTest(evaluator.evaluation(), characters, seconds);
    }

    private static List<RecognizedEntity> recognize(
            OpenNlpRecognizer recognizer, LabeledDocument document) {
        return recognizer.recognize(document.text(), document.language());
    }
}
