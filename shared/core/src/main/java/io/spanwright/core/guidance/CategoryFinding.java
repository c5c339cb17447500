package io.spanwright.core.guidance;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.evaluation.BorderErrors;
import java.util.Optional;

/**
 * One thing that hurts a category. Holds names of categories and numbers, never a document's words.
 *
 * @param count labels in training documents for the codes that speak of those, else labels or
 *     predictions in test documents it happened to
 * @param of all labels of the category in the test documents, or all predictions where the code
 *     counts predictions; empty where {@code count} is no part of anything
 * @param predicted the category that was predicted instead
 * @param borders on which side borders are wrong
 * @param message what is wrong and what helps
 */
public record CategoryFinding(
        String category,
        GuidanceCode code,
        int count,
        Optional<Integer> of,
        Optional<String> predicted,
        Optional<BorderErrors> borders,
        String message) {

    public CategoryFinding {
        requireNonNull(category, "category is null");
        requireNonNull(code, "code is null");
        requireNonNull(of, "of is null");
        requireNonNull(predicted, "predicted is null");
        requireNonNull(borders, "borders is null");
        requireNonNull(message, "message is null");
        if (count < 0 || of.filter(all -> all < count).isPresent()) {
            throw new IllegalArgumentException(count + " of " + of);
        }
    }
}
