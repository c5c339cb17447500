package io.spanwright.core.evaluation;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.LabeledDocument;
import java.util.List;

/** skeleton */
public final class Evaluator {

    /**
     * @param categories the project's, in their order
     */
    public Evaluator(List<String> categories) {}

    /** Counts one document; what was compared is returned. */
    public DocumentEvaluation add(LabeledDocument document, List<RecognizedEntity> predictions) {
        throw new UnsupportedOperationException("" + document + predictions);
    }

    /** The evaluation of all documents added so far. */
    public Evaluation evaluation() {
        throw new UnsupportedOperationException();
    }
}
