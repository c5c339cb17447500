package io.spanwright.functions.offline;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.dataset.SnapshotDocuments;
import io.spanwright.core.evaluation.DocumentEvaluation;
import io.spanwright.core.evaluation.Evaluation;
import io.spanwright.core.evaluation.Evaluator;
import io.spanwright.core.threshold.PrecisionThreshold;
import io.spanwright.core.threshold.ThresholdSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What one model found in the documents it is tested on. */
final class TestRun {

    private final Evaluator evaluator;
    private final ThresholdSearch thresholds;
    private final List<DocumentEvaluation> compared = new ArrayList<>();

    TestRun(List<String> categories) {
        evaluator = new Evaluator(categories);
        thresholds = new ThresholdSearch(categories);
    }

    void run(EntityRecognizer recognizer, SnapshotDocuments documents, RecognitionCount count) {
        try (Stream<LabeledDocument> stream = documents.stream()) {
            count.start();
            stream.forEach(document -> add(document, count.recognize(recognizer, document)));
        }
    }

    private void add(LabeledDocument document, List<RecognizedEntity> predictions) {
        DocumentEvaluation one = evaluator.add(document, predictions);
        thresholds.add(one, predictions);
        compared.add(one);
    }

    Evaluation evaluation() {
        return evaluator.evaluation();
    }

    Map<String, PrecisionThreshold> thresholds(double precision) {
        return thresholds.thresholds(precision);
    }

    Stream<DocumentEvaluation> compared() {
        return compared.stream();
    }
}
