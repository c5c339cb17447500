package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.evaluation.Evaluation;
import io.spanwright.core.job.EvaluationOptions;

/**
 * A model's evaluation.
 *
 * @param options how the documents were divided
 * @param documents number of test documents
 */
public record StoredEvaluation(EvaluationOptions options, Evaluation evaluation, int documents) {

    public StoredEvaluation {
        requireNonNull(options, "options is null");
        requireNonNull(evaluation, "evaluation is null");
    }
}
