package io.spanwright.core.evaluation;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.WhiteSpace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up the confusion matrix. Each label weighs 1 in the row of its category, and each gap
 * before, between and after the labels of a region weighs 1 in the row {@value
 * ConfusionMatrix#NONE}. The weight is shared out among the columns by what is predicted for each
 * of its characters, white space not counted. A gap of nothing but white space weighs nothing.
 */
final class ConfusionCounter {

    private final Map<String, Map<String, Double>> cells = new HashMap<>();

    /** Adds one document. */
    void add(LabeledDocument document, List<EntityLabel> predicted) {
        String[] columns = columns(document.text(), predicted);
        for (Span region : document.regions()) {
            add(document, region, columns);
        }
    }

    private void add(LabeledDocument document, Span region, String[] columns) {
        int gapStart = region.start();
        for (EntityLabel label : document.labelsIn(region)) {
            Span gap = new Span(gapStart, label.span().start());
            share(ConfusionMatrix.NONE, weights(document.text(), gap, columns, true));
            share(label.category(), weights(document.text(), label.span(), columns, false));
            gapStart = label.span().end();
        }
        Span gap = new Span(gapStart, region.end());
        share(ConfusionMatrix.NONE, weights(document.text(), gap, columns, true));
    }

    /** The category predicted for each code unit of the text. */
    private static String[] columns(String text, List<EntityLabel> predicted) {
        String[] columns = new String[text.length()];
        Arrays.fill(columns, ConfusionMatrix.NONE);
        for (EntityLabel entity : predicted) {
            Span span = entity.span();
            Arrays.fill(columns, span.start(), span.end(), entity.category());
        }
        return columns;
    }

    /**
     * Number of characters by column; a label of white space only counts all of them, because every
     * label weighs 1.
     */
    private static Map<String, Integer> weights(
            String text, Span span, String[] columns, boolean mayWeighNothing) {
        Map<String, Integer> inked = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (int i = span.start(); i < span.end(); ) {
            int codePoint = text.codePointAt(i);
            all.merge(columns[i], 1, Integer::sum);
            if (!WhiteSpace.is(codePoint)) {
                inked.merge(columns[i], 1, Integer::sum);
            }
            i += Character.charCount(codePoint);
        }
        return inked.isEmpty() && !mayWeighNothing ? all : inked;
    }

    private void share(String row, Map<String, Integer> weights) {
        double total = weights.values().stream().mapToInt(Integer::intValue).sum();
        weights.forEach(
                (column, weight) ->
                        cells.computeIfAbsent(row, r -> new HashMap<>())
                                .merge(column, weight / total, Double::sum));
    }

    /** What was added up so far, rows and columns in this order. */
    ConfusionMatrix matrix(Comparator<String> order) {
        Map<String, Map<String, Double>> sorted = new TreeMap<>(order);
        cells.forEach(
                (row, columns) -> {
                    Map<String, Double> copy = new TreeMap<>(order);
                    copy.putAll(columns);
                    sorted.put(row, copy);
                });
        return new ConfusionMatrix(sorted);
    }
}
