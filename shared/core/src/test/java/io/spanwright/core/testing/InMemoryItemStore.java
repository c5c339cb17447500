package io.spanwright.core.testing;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.ItemChange.Create;
import io.spanwright.core.store.ItemChange.Delete;
import io.spanwright.core.store.ItemChange.Replace;
import io.spanwright.core.store.ItemChanges;
import io.spanwright.core.store.ItemKey;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.Json;
import io.spanwright.core.store.PreconditionFailedException;
import io.spanwright.core.store.StoredItem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An {@link ItemStore} that forgets everything with the test. */
public final class InMemoryItemStore implements ItemStore {

    private static final String AFTER = "after ";

    private final Map<ItemKey, Entry> entries = new HashMap<>();
    private final Clock clock;
    private final Writes writes;
    private long version;

    public InMemoryItemStore(Clock clock, Writes writes) {
        this.clock = clock;
        this.writes = writes;
    }

    private record Entry(StoredItem item, Optional<Instant> expiresAt) {}

    @Override
    public synchronized Optional<StoredItem> find(ItemKey key) {
        return Optional.ofNullable(entries.get(key)).filter(this::isAlive).map(Entry::item);
    }

    private boolean isAlive(Entry entry) {
        return entry.expiresAt().filter(at -> !clock.instant().isBefore(at)).isEmpty();
    }

    @Override
    public List<ETag> commit(List<ItemChange> changes) {
        ItemChanges.requireOnePartition(changes);
        writes.before();
        List<ETag> tags = commitNow(changes);
        writes.after();
        return tags;
    }

    private synchronized List<ETag> commitNow(List<ItemChange> changes) {
        changes.forEach(this::check);
        List<ETag> tags = new ArrayList<>();
        changes.forEach(change -> tags.add(apply(change)));
        return tags;
    }

    private void check(ItemChange change) {
        if (change instanceof Create create) {
            requireJson(create.json());
        }
        if (change instanceof Replace replace) {
            requireJson(replace.json());
        }
        Optional<ETag> now = find(change.key()).map(StoredItem::etag);
        Optional<ETag> expected = Optional.empty();
        if (change instanceof Replace replace) {
            expected = Optional.of(replace.expected());
        }
        if (change instanceof Delete delete) {
            expected = Optional.of(delete.expected());
        }
        if (!now.equals(expected)) {
            throw new PreconditionFailedException(change.key().toString());
        }
    }

    private ETag apply(ItemChange change) {
        if (change instanceof Create create) {
            return put(create.key(), create.json(), create.expiresAt());
        }
        if (change instanceof Replace replace) {
            return put(replace.key(), replace.json(), replace.expiresAt());
        }
        entries.remove(change.key());
        return ((Delete) change).expected();
    }

    private static void requireJson(String json) {
        try {
            if (!Json.mapper().readTree(json).isObject()) {
                throw new IllegalArgumentException("not a JSON object");
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private ETag put(ItemKey key, String json, Optional<Instant> expiresAt) {
        ETag tag = new ETag("v" + ++version);
        entries.put(key, new Entry(new StoredItem(key, json, tag), expiresAt));
        return tag;
    }

    @Override
    public synchronized ItemPage list(
            String partition, String kind, int pageSize, Optional<String> continuation) {
        if (pageSize < 1 || continuation.filter(c -> !c.startsWith(AFTER)).isPresent()) {
            throw new IllegalArgumentException("not a page size, or not a continuation");
        }
        Optional<String> last = continuation.map(c -> c.substring(AFTER.length()));
        List<StoredItem> all =
                entries.values().stream()
                        .filter(this::isAlive)
                        .map(Entry::item)
                        .filter(item -> item.key().partition().equals(partition))
                        .filter(item -> item.key().kind().equals(kind))
                        .sorted(comparing(item -> item.key().id(), BY_CODE_POINTS))
                        .filter(
                                item ->
                                        last.filter(
                                                        id ->
                                                                BY_CODE_POINTS.compare(
                                                                                item.key().id(), id)
                                                                        <= 0)
                                                .isEmpty())
                        .toList();
        List<StoredItem> page = all.stream().limit(pageSize).toList();
        return new ItemPage(
                page,
                all.size() > page.size()
                        ? Optional.of(AFTER + page.get(page.size() - 1).key().id())
                        : Optional.empty());
    }

    private static final Comparator<String> BY_CODE_POINTS =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    /** Everything that is stored, for comparing two runs. */
    public synchronized List<StoredItem> all() {
        return entries.values().stream()
                .filter(this::isAlive)
                .map(Entry::item)
                .sorted(comparing(item -> item.key().toString()))
                .toList();
    }
}
