package io.spanwright.embedded;

import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.ItemChange.Create;
import io.spanwright.core.store.ItemChange.Delete;
import io.spanwright.core.store.ItemChange.Replace;
import io.spanwright.core.store.ItemKey;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.StoredItem;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Changes pairs of items together at random, until it is killed. Arguments: directory, seed, first
 * number.
 */
final class ItemCrashWriter {

    static final List<String> NAMES = List.of("a", "b", "c");

    private ItemCrashWriter() {}

    public static void main(String[] arguments) {
        Random random = new Random(Long.parseLong(arguments[1]));
        SqliteItemStore store = open(Path.of(arguments[0]));
        for (long number = Long.parseLong(arguments[2]); ; number++) {
            change(store, random, NAMES.get(random.nextInt(NAMES.size())), number);
        }
    }

    static SqliteItemStore open(Path directory) {
        return SqliteItemStore.open(
                directory.resolve("items.db"),
                directory.resolve("natives"),
                InstantSource.system());
    }

    private static void change(ItemStore store, Random random, String name, long number) {
        boolean delete = random.nextInt(4) == 0 && store.find(key(name, "left")).isPresent();
        String json = "{\"number\":%d,\"text\":\"%s\"}".formatted(number, "x".repeat(5000));
        List<ItemChange> changes =
                Stream.of(key(name, "left"), key(name, "right"))
                        .map(key -> change(store.find(key), key, json, delete))
                        .toList();
        CrashLog.begin(name, delete ? CrashLog.ABSENT : number);
        store.commit(changes);
        CrashLog.done();
    }

    private static ItemChange change(
            Optional<StoredItem> current, ItemKey key, String json, boolean delete) {
        if (current.isEmpty()) {
            return new Create(key, json, Optional.empty());
        }
        return delete
                ? new Delete(key, current.get().etag())
                : new Replace(key, json, current.get().etag(), Optional.empty());
    }

    private static ItemKey key(String name, String side) {
        return new ItemKey("crash", side, name);
    }

    /** The number of the change that wrote both items of the pair. */
    static long read(ItemStore store, String name) {
        long left = number(store.find(key(name, "left")));
        long right = number(store.find(key(name, "right")));
        if (left != right) {
            throw new AssertionError("half a commit: %d and %d".formatted(left, right));
        }
        return left;
    }

    private static long number(Optional<StoredItem> item) {
        return item.map(StoredItem::json)
                .map(json -> json.substring(json.indexOf(':') + 1, json.indexOf(',')))
                .map(Long::valueOf)
                .orElse(CrashLog.ABSENT);
    }
}
