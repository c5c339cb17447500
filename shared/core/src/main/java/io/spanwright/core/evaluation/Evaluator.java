package io.spanwright.core.evaluation;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.evaluation.DocumentEvaluation.RegionEvaluation;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares labels with predictions, one document at a time, and keeps only counts.
 *
 * <p>A wrong category or span is one false positive of the predicted category and one false
 * negative of the labelled one. Only the labelled regions count: a prediction that touches none of
 * them is ignored, because nobody said what is there. Not thread-safe.
 */
public final class Evaluator {

    private final Comparator<String> order;
    private final List<DocumentCounts> documents = new ArrayList<>();
    private final ConfusionCounter confusion = new ConfusionCounter();
    private final ErrorCounter errors;
    private final CalibrationCounter calibration = new CalibrationCounter();

    /**
     * @param categories the project's, in their order
     */
    public Evaluator(List<String> categories) {
        order = orderOf(categories);
        errors = new ErrorCounter(order);
    }

    /** The project's categories in their order, then others, then {@code $none}. */
    private static Comparator<String> orderOf(List<String> categories) {
        Map<String, Integer> ranks = new HashMap<>();
        categories.forEach(category -> ranks.putIfAbsent(category, ranks.size()));
        ranks.put(ConfusionMatrix.NONE, Integer.MAX_VALUE);
        int unknown = Integer.MAX_VALUE - 1;
        return Comparator.<String>comparingInt(category -> ranks.getOrDefault(category, unknown))
                .thenComparing(Comparator.naturalOrder());
    }

    /**
     * Counts one document.
     *
     * @param predictions what the model found in the whole text, not overlapping
     * @return what was compared
     */
    public DocumentEvaluation add(LabeledDocument document, List<RecognizedEntity> predictions) {
        List<EntityLabel> remaining =
                predictions.stream()
                        .map(p -> new EntityLabel(p.category(), p.span()))
                        .sorted(Comparator.comparing(EntityLabel::span))
                        .collect(Collectors.toCollection(ArrayList::new));
        confusion.add(document, remaining);
        List<RegionEvaluation> regions = new ArrayList<>();
        for (Span region : document.regions()) {
            List<EntityLabel> expected = document.labelsIn(region);
            List<EntityLabel> predicted = takeTouching(region, remaining);
            regions.add(new RegionEvaluation(region, expected, predicted));
        }
        DocumentEvaluation compared =
                new DocumentEvaluation(document.location(), document.language(), regions);
        documents.add(DocumentCounts.of(compared));
        errors.add(compared);
        calibration.add(compared, new PredictionConfidences(predictions));
        return compared;
    }

    /** A prediction across the edge of two regions is an answer in the first one only. */
    private static List<EntityLabel> takeTouching(Span region, List<EntityLabel> remaining) {
        List<EntityLabel> touching =
                remaining.stream().filter(p -> p.span().overlaps(region)).toList();
        remaining.removeIf(p -> p.span().overlaps(region));
        return touching;
    }

    /** The evaluation of all documents added so far. */
    public Evaluation evaluation() {
        Map<String, EntityMetrics> entities = new TreeMap<>(order);
        for (DocumentCounts document : documents) {
            document.entities()
                    .forEach((category, one) -> entities.merge(category, one, EntityMetrics::plus));
        }
        List<String> categories = List.copyOf(entities.keySet());
        return new Evaluation(
                confusion.matrix(order),
                entities,
                new DocumentBootstrap(categories, documents).intervals(),
                errors.errors(),
                calibration.calibration());
    }
}
