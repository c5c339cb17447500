package io.spanwright.core.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the test labels of one category, each of which counts once, and which of its
 * predictions are of nothing.
 *
 * @param right labels with a prediction of the same span and category
 * @param otherBorders labels that a prediction of the same category overlaps
 * @param confusedWith labels that only predictions of other categories overlap, by the category
 *     that covers most of the label
 * @param missed labels that no prediction overlaps
 * @param spurious predictions that overlap no label
 */
public record CategoryErrors(
        int right,
        BorderErrors otherBorders,
        Map<String, Integer> confusedWith,
        int missed,
        int spurious) {

    private static final CategoryErrors NONE =
            new CategoryErrors(0, BorderErrors.NONE, Map.of(), 0, 0);

    public CategoryErrors {
        requireNonNull(otherBorders, "otherBorders is null");
        confusedWith = Collections.unmodifiableMap(new TreeMap<>(confusedWith));
        if (right < 0 || missed < 0 || spurious < 0) {
            throw new IllegalArgumentException("a count is negative");
        }
    }

    static CategoryErrors ofRight() {
        return new CategoryErrors(1, NONE.otherBorders, NONE.confusedWith, 0, 0);
    }

    static CategoryErrors of(BorderErrors borders) {
        return new CategoryErrors(0, borders, NONE.confusedWith, 0, 0);
    }

    static CategoryErrors ofConfused(String predicted) {
        return new CategoryErrors(0, NONE.otherBorders, Map.of(predicted, 1), 0, 0);
    }

    static CategoryErrors ofMissed() {
        return new CategoryErrors(0, NONE.otherBorders, NONE.confusedWith, 1, 0);
    }

    static CategoryErrors ofSpurious() {
        return new CategoryErrors(0, NONE.otherBorders, NONE.confusedWith, 0, 1);
    }

    CategoryErrors plus(CategoryErrors other) {
        Map<String, Integer> confused = new TreeMap<>(confusedWith);
        other.confusedWith.forEach(
                (category, more) -> confused.merge(category, more, Integer::sum));
        return new CategoryErrors(
                right + other.right,
                otherBorders.plus(other.otherBorders),
                confused,
                missed + other.missed,
                spurious + other.spurious);
    }

    /** All test labels of the category. */
    public int labels() {
        int confused = confusedWith.values().stream().mapToInt(Integer::intValue).sum();
        return right + otherBorders.labels() + confused + missed;
    }
}
