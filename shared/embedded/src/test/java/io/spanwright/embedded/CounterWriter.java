package io.spanwright.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.BlobStore.OpenBlob;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.ItemChange.Replace;
import io.spanwright.core.store.ItemKey;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.PreconditionFailedException;
import io.spanwright.core.store.StoredItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Adds to a blob and to an item, while others do. Arguments: directory, times. */
final class CounterWriter {

    static final BlobPath BLOB = new BlobPath("counters", "n");
    static final ItemKey ITEM = new ItemKey("counters", "counter", "n");

    private CounterWriter() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        int times = Integer.parseInt(arguments[1]);
        try (EmbeddedBackend backend =
                EmbeddedBackend.open(directory, directory.resolve("natives"))) {
            for (int done = 0; done < times; ) {
                done += addToBlob(backend.blobs());
            }
            for (int done = 0; done < times; ) {
                done += addToItem(backend.items());
            }
        }
    }

    private static int addToBlob(BlobStore store) throws IOException {
        try (OpenBlob open = store.open(BLOB).orElseThrow()) {
            ETag etag = open.properties().etag();
            int n = Integer.parseInt(new String(open.content().readAllBytes(), US_ASCII));
            store.replace(BLOB, BlobContent.of(("" + (n + 1)).getBytes(US_ASCII)), etag);
            return 1;
        } catch (PreconditionFailedException lost) {
            return 0;
        }
    }

    private static int addToItem(ItemStore store) {
        StoredItem item = store.find(ITEM).orElseThrow();
        String next = Integer.toString(Integer.parseInt(item.json()) + 1);
        try {
            store.commit(List.of(new Replace(ITEM, next, item.etag(), Optional.empty())));
            return 1;
        } catch (PreconditionFailedException lost) {
            return 0;
        }
    }
}
