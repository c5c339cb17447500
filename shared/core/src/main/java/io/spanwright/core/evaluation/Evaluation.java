package io.spanwright.core.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How good a model is on the test documents.
 *
 * @param entities by category, only those that were labelled or predicted in the test documents; in
 *     the order of the project's categories
 * @param intervals empty below two test documents
 * @param errors what is wrong, by category, in the same order; empty in what was stored before it
 *     was counted
 * @param calibration empty where there are fewer than 500 predictions
 */
public record Evaluation(
        ConfusionMatrix confusionMatrix,
        Map<String, EntityMetrics> entities,
        Optional<ConfidenceIntervals> intervals,
        Map<String, CategoryErrors> errors,
        Optional<Calibration> calibration) {

    public Evaluation {
        requireNonNull(confusionMatrix, "confusionMatrix is null");
        requireNonNull(intervals, "intervals is null");
        requireNonNull(calibration, "calibration is null");
        entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
        errors =
                errors == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** The counts of all categories summed: its precision, recall and F1 are the micro averages. */
    public EntityMetrics micro() {
        return entities.values().stream().reduce(new EntityMetrics(0, 0, 0), EntityMetrics::plus);
    }

    /** Mean precision of the categories, each of the same weight. */
    public double macroPrecision() {
        return mean(EntityMetrics::precision);
    }

    /** Mean recall of the categories, each of the same weight. */
    public double macroRecall() {
        return mean(EntityMetrics::recall);
    }

    /** Mean F1 of the categories, each of the same weight. */
    public double macroF1() {
        return mean(EntityMetrics::f1);
    }

    private double mean(ToDoubleFunction<EntityMetrics> value) {
        return entities.values().stream().mapToDouble(value).average().orElse(0);
    }
}
