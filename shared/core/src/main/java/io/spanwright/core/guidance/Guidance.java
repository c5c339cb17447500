package io.spanwright.core.guidance;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.evaluation.CategoryErrors;
import io.spanwright.core.evaluation.EntityMetrics;
import io.spanwright.core.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what hurts each category, from the numbers of its labels and its errors on test. */
public final class Guidance {

    /** The hosted service warns below this many training labels of a category. */
    static final int FEW_LABELS = 15;

    /** The hosted service recommends about this many. */
    static final int GOOD_LABELS = 50;

    private static final EntityMetrics NOTHING = new EntityMetrics(0, 0, 0);

    private final Map<String, Integer> trainingLabels;
    private final Evaluation evaluation;
    private final List<CategoryFinding> findings = new ArrayList<>();

    private Guidance(Map<String, Integer> trainingLabels, Evaluation evaluation) {
        this.trainingLabels = requireNonNull(trainingLabels, "trainingLabels is null");
        this.evaluation = requireNonNull(evaluation, "evaluation is null");
    }

    /**
     * What hurts the categories, in their order; of one category the lack of labels first, then its
     * errors, the most frequent first.
     *
     * @param trainingLabels numbers of labels in the training documents, of all categories of the
     *     project in their order; empty where they are not known
     */
    public static List<CategoryFinding> of(
            Map<String, Integer> trainingLabels, Evaluation evaluation) {
        return new Guidance(trainingLabels, evaluation).findings();
    }

    private List<CategoryFinding> findings() {
        Set<String> categories = new LinkedHashSet<>(trainingLabels.keySet());
        categories.addAll(evaluation.entities().keySet());
        categories.forEach(this::add);
        return List.copyOf(findings);
    }

    private void add(String category) {
        Optional.ofNullable(trainingLabels.get(category))
                .filter(labels -> labels < FEW_LABELS)
                .ifPresent(labels -> findings.add(fewTrainingLabels(category, labels)));
        EntityMetrics metrics = evaluation.entities().getOrDefault(category, NOTHING);
        if (metrics.labels() == 0) {
            String message = GuidanceCode.NO_TEST_LABELS.message();
            findings.add(finding(category, GuidanceCode.NO_TEST_LABELS, 0, message));
        }
        CategoryErrors errors = evaluation.errors().get(category);
        if (errors != null) {
            findings.addAll(new ErrorFindings(category, metrics).of(errors));
        }
    }

    private static CategoryFinding fewTrainingLabels(String category, int labels) {
        if (labels == 0) {
            GuidanceCode code = GuidanceCode.NO_TRAINING_LABELS;
            return finding(category, code, 0, code.message(GOOD_LABELS));
        }
        GuidanceCode code = GuidanceCode.FEW_TRAINING_LABELS;
        return finding(category, code, labels, code.message(labels, FEW_LABELS, GOOD_LABELS));
    }

    private static CategoryFinding finding(
            String category, GuidanceCode code, int labels, String message) {
        Optional<Integer> none = Optional.empty();
        return new CategoryFinding(
                category, code, labels, none, Optional.empty(), Optional.empty(), message);
    }
}
