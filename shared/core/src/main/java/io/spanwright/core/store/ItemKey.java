package io.spanwright.core.store;

import static java.util.Objects.requireNonNull;

/**
 * Where an item of metadata is.
 *
 * @param partition items of one partition can be queried and changed together; a project's name, or
 *     a fixed name
 * @param kind what the item is, such as {@code job}; part of its identity
 * @param id unique among the items of that kind in the partition
 */
public record ItemKey(String partition, String kind, String id) {

    public ItemKey {
        requireNonNull(partition, "partition is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(id, "id is null");
    }
}
