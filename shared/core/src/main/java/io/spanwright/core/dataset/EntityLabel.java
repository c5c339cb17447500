package io.spanwright.core.dataset;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.text.Span;

/**
 * One human annotation: this span of the document is an entity of this category. The span is never
 * empty.
 */
public record EntityLabel(String category, Span span) {

    public EntityLabel {
        requireNonNull(category, "category is null");
        requireNonNull(span, "span is null");
        if (span.isEmpty()) {
            throw new IllegalArgumentException("label span is empty at " + span.start());
        }
    }
}
