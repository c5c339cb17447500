package io.spanwright.core.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One conditional change of one item; several of one partition are made together by {@link
 * ItemStore#commit}.
 */
public sealed interface ItemChange {

    ItemKey key();

    /**
     * The item must not exist.
     *
     * @param expiresAt when the store may forget the item; readers check it themselves as well
     */
    record Create(ItemKey key, String json, Optional<Instant> expiresAt) implements ItemChange {
        public Create {
            requireNonNull(key, "key is null");
            requireNonNull(json, "json is null");
            requireNonNull(expiresAt, "expiresAt is null");
        }
    }

    /** The item must exist with this version. */
    record Replace(ItemKey key, String json, ETag expected, Optional<Instant> expiresAt)
            implements ItemChange {
        public Replace {
            requireNonNull(key, "key is null");
            requireNonNull(json, "json is null");
            requireNonNull(expected, "expected is null");
            requireNonNull(expiresAt, "expiresAt is null");
        }
    }

    /** The item must exist with this version. */
    record Delete(ItemKey key, ETag expected) implements ItemChange {
        public Delete {
            requireNonNull(key, "key is null");
            requireNonNull(expected, "expected is null");
        }
    }
}
