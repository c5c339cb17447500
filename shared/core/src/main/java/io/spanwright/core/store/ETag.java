package io.spanwright.core.store;

import static java.util.Objects.requireNonNull;

/** The version of a stored item or blob. Opaque: only equality means anything. */
public record ETag(String value) {

    public ETag {
        requireNonNull(value, "value is null");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("value is empty");
        }
    }
}
