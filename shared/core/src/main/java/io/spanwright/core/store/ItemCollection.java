package io.spanwright.core.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The items of one kind as values of one type. The typed stores are made of these. */
public final class ItemCollection<T> {

    private static final int PAGE = 100;

    private final ItemStore items;
    private final String kind;
    private final Class<T> type;
    private final Function<T, String> id;

    public ItemCollection(ItemStore items, String kind, Class<T> type, Function<T, String> id) {
        this.items = requireNonNull(items, "items is null");
        this.kind = requireNonNull(kind, "kind is null");
        this.type = requireNonNull(type, "type is null");
        this.id = requireNonNull(id, "id is null");
    }

    public Optional<Stored<T>> find(String partition, String itemId) {
        return items.find(new ItemKey(partition, kind, itemId)).map(this::read);
    }

    /** All of one partition in the order of their ids; for collections that are small by nature. */
    public List<Stored<T>> all(String partition) {
        List<Stored<T>> all = new ArrayList<>();
        Optional<String> continuation = Optional.empty();
        do {
            ItemStore.ItemPage page = items.list(partition, kind, PAGE, continuation);
            page.items().forEach(item -> all.add(read(item)));
            continuation = page.continuation();
        } while (continuation.isPresent());
        return all;
    }

    private Stored<T> read(StoredItem item) {
        return new Stored<>(Json.read(item.json(), type), item.etag());
    }

    public ItemChange create(String partition, T value, Optional<Instant> expiresAt) {
        return new ItemChange.Create(key(partition, value), Json.write(value), expiresAt);
    }

    /** Replaces what was read by a value of the same id. */
    public ItemChange replace(
            String partition, Stored<T> read, T value, Optional<Instant> expiresAt) {
        return new ItemChange.Replace(
                key(partition, value), Json.write(value), read.etag(), expiresAt);
    }

    /** Replaces what was read, or creates what was not there. */
    public ItemChange put(
            String partition, Optional<Stored<T>> read, T value, Optional<Instant> expiresAt) {
        return read.map(stored -> replace(partition, stored, value, expiresAt))
                .orElseGet(() -> create(partition, value, expiresAt));
    }

    public ItemChange delete(String partition, Stored<T> read) {
        return new ItemChange.Delete(key(partition, read.value()), read.etag());
    }

    private ItemKey key(String partition, T value) {
        return new ItemKey(partition, kind, id.apply(value));
    }
}
