package io.spanwright.crash;

import io.spanwright.core.store.ETag;
import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.ItemKey;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.StoredItem;
import io.spanwright.crash.CrashPoint.Moment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Dies at a commit; its name is {@code items:} and the kinds of the items, sorted. */
final class CrashingItemStore implements ItemStore {

    private final ItemStore items;
    private final CrashPoint point;

    CrashingItemStore(ItemStore items, CrashPoint point) {
        this.items = items;
        this.point = point;
    }

    @Override
    public Optional<StoredItem> find(ItemKey key) {
        return items.find(key);
    }

    @Override
    public List<ETag> commit(List<ItemChange> changes) {
        CrashPoint.Write write = point.write(name(changes));
        write.reach(Moment.BEFORE);
        List<ETag> tags = items.commit(changes);
        write.reach(Moment.AFTER);
        return tags;
    }

    private static String name(List<ItemChange> changes) {
        return changes.stream()
                .map(change -> change.key().kind())
                .sorted()
                .collect(Collectors.joining(",", "items:", ""));
    }

    @Override
    public ItemPage list(
            String partition, String kind, int pageSize, Optional<String> continuation) {
        return items.list(partition, kind, pageSize, continuation);
    }
}
