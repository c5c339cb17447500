package io.spanwright.core.store;

import java.util.List;
import java.util.Optional;

/**
 * Metadata as small JSON items with optimistic concurrency. The narrow waist between the product's
 * stores and a backend: Cosmos DB on Azure, SQLite on one machine.
 *
 * <p>Every method is atomic and durable when it returns, throws {@link PreconditionFailedException}
 * where a condition does not hold, and {@link java.io.UncheckedIOException} where the backend can't
 * be reached or fails.
 */
public interface ItemStore {

    /** Most changes in one {@link #commit}. */
    int MAX_CHANGES = 100;

    /** The item, or empty where there is none or it has expired. */
    Optional<StoredItem> find(ItemKey key);

    /**
     * Makes all changes or none.
     *
     * @param changes 1 to {@link #MAX_CHANGES}, all of one partition, each of another key
     * @return the new version of each, in order; a deleted item's is the one it had
     */
    List<ETag> commit(List<ItemChange> changes);

    /**
     * One page of the items of a kind in one partition, in the order of their ids (code points,
     * ascending).
     */
    ItemPage list(String partition, String kind, int pageSize, Optional<String> continuation);

    /**
     * Items and how to go on.
     *
     * @param continuation opaque; empty on the last page
     */
    record ItemPage(List<StoredItem> items, Optional<String> continuation) {
        public ItemPage {
            items = List.copyOf(items);
        }
    }
}
