package io.spanwright.core.evaluation;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.evaluation.DocumentEvaluation.RegionEvaluation;
import io.spanwright.core.text.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sorts the labels and predictions of test documents by what is wrong with them. */
final class ErrorCounter {

    private final Map<String, CategoryErrors> errors;

    /**
     * @param order of the categories
     */
    ErrorCounter(Comparator<String> order) {
        errors = new TreeMap<>(order);
    }

    /** Adds one document; a prediction may reach from one of its regions into the next. */
    void add(DocumentEvaluation document) {
        NavigableMap<Integer, EntityLabel> labels = byStart(document, RegionEvaluation::expected);
        NavigableMap<Integer, EntityLabel> predictions =
                byStart(document, RegionEvaluation::predicted);
        for (EntityLabel label : labels.values()) {
            add(label.category(), fate(label, predictions));
        }
        for (EntityLabel prediction : predictions.values()) {
            if (overlapping(prediction.span(), labels).findAny().isEmpty()) {
                add(prediction.category(), CategoryErrors.ofSpurious());
            }
        }
    }

    private void add(String category, CategoryErrors one) {
        errors.merge(category, one, CategoryErrors::plus);
    }

    /** Neither labels nor predictions overlap among themselves, so a start is that of one only. */
    private static NavigableMap<Integer, EntityLabel> byStart(
            DocumentEvaluation document, Function<RegionEvaluation, Collection<EntityLabel>> part) {
        NavigableMap<Integer, EntityLabel> sorted = new TreeMap<>();
        for (RegionEvaluation region : document.regions()) {
            part.apply(region).forEach(one -> sorted.put(one.span().start(), one));
        }
        return sorted;
    }

    private static CategoryErrors fate(
            EntityLabel label, NavigableMap<Integer, EntityLabel> predictions) {
        if (label.equals(predictions.get(label.span().start()))) {
            return CategoryErrors.ofRight();
        }
        Comparator<EntityLabel> byCategoryThenShare =
                Comparator.<EntityLabel, Boolean>comparing(
                                one -> one.category().equals(label.category()))
                        .thenComparing(one -> shared(one.span(), label.span()));
        return overlapping(label.span(), predictions)
                .max(byCategoryThenShare)
                .map(nearest -> error(label, nearest))
                .orElseGet(CategoryErrors::ofMissed);
    }

    private static CategoryErrors error(EntityLabel label, EntityLabel nearest) {
        return nearest.category().equals(label.category())
                ? CategoryErrors.of(BorderErrors.of(label.span(), nearest.span()))
                : CategoryErrors.ofConfused(nearest.category());
    }

    /** UTF-16 code units that are in both. */
    private static int shared(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }

    private static Stream<EntityLabel> overlapping(
            Span span, NavigableMap<Integer, EntityLabel> sorted) {
        Integer before = sorted.floorKey(span.start());
        int from = before == null ? span.start() : before;
        return sorted.subMap(from, span.end()).values().stream()
                .filter(one -> one.span().overlaps(span));
    }

    /** By category, in the order given; what was added so far. */
    Map<String, CategoryErrors> errors() {
        return errors;
    }
}
