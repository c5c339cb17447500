package io.spanwright.core.store;

import static java.util.Objects.requireNonNull;

/** An item as it was read: JSON and the version it is of. */
public record StoredItem(ItemKey key, String json, ETag etag) {

    public StoredItem {
        requireNonNull(key, "key is null");
        requireNonNull(json, "json is null");
        requireNonNull(etag, "etag is null");
    }
}
