package io.spanwright.core.store;

import static java.util.Objects.requireNonNull;

/** A value as it was read from a store, and the version it is of. */
public record Stored<T>(T value, ETag etag) {

    public Stored {
        requireNonNull(value, "value is null");
        requireNonNull(etag, "etag is null");
    }
}
