package io.spanwright.core.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every backend asks of the changes of one {@link ItemStore#commit}. */
public final class ItemChanges {

    private ItemChanges() {}

    /**
     * Returns the partition that all changes are in.
     *
     * @throws IllegalArgumentException where there are none or too many changes, two of one key, or
     *     two partitions
     */
    public static String requireOnePartition(List<ItemChange> changes) {
        if (changes.isEmpty() || changes.size() > ItemStore.MAX_CHANGES) {
            throw new IllegalArgumentException(
                    "a commit takes 1 to %d changes, not %d"
                            .formatted(ItemStore.MAX_CHANGES, changes.size()));
        }
        String partition = changes.get(0).key().partition();
        Set<ItemKey> keys = new HashSet<>();
        for (ItemChange change : changes) {
            if (!change.key().partition().equals(partition)) {
                throw new IllegalArgumentException(
                        "a commit changes one partition, but %s is not in %s"
                                .formatted(change.key(), partition));
            }
            if (!keys.add(change.key())) {
                throw new IllegalArgumentException("changed twice in a commit: " + change.key());
            }
        }
        return partition;
    }
}
