package io.spanwright.core.analyze;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.text.Span;

/**
 * One prediction.
 *
 * @param confidence probability that category and span are exactly right, 0 to 1
 */
public record RecognizedEntity(String category, Span span, double confidence) {

    public RecognizedEntity {
        requireNonNull(category, "category is null");
        requireNonNull(span, "span is null");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is not in 0..1: " + confidence);
        }
    }
}
