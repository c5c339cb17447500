package io.spanwright.host.sample;

import static java.util.Objects.requireNonNull;

/**
 * One labelled span.
 *
 * @param offset first UTF-16 code unit of the span in its document
 * @param length number of UTF-16 code units, at least 1
 */
public record SampleLabel(SampleCategory category, int offset, int length) {

    public SampleLabel {
        requireNonNull(category, "category is null");
        if (offset < 0 || length < 1) {
            throw new IllegalArgumentException("not a span: " + offset + " + " + length);
        }
    }

    /** The labelled part of {@code text}. */
    public String in(String text) {
        return text.substring(offset, offset + length);
    }
}
