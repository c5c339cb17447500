package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.evaluation.Evaluation;
import io.spanwright.core.guidance.CategoryFinding;
import io.spanwright.core.guidance.Guidance;
import io.spanwright.core.job.EvaluationOptions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model's evaluation.
 *
 * @param options how the documents were divided
 * @param documents number of test documents
 * @param trainingLabels number of labels that were learned from by category, in the project's
 *     order; empty in what was stored before they were counted
 */
public record StoredEvaluation(
        EvaluationOptions options,
        Evaluation evaluation,
        int documents,
        Map<String, Integer> trainingLabels) {

    public StoredEvaluation {
        requireNonNull(options, "options is null");
        requireNonNull(evaluation, "evaluation is null");
        trainingLabels =
                trainingLabels == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(trainingLabels));
    }

    /** What hurts the categories. */
    public List<CategoryFinding> guidance() {
        return Guidance.of(trainingLabels, evaluation);
    }
}
