package io.spanwright.core.testing;

import io.spanwright.core.backend.Backend;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.ItemKey;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.StoredItem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Another backend as a process sees it that dies around its n-th operation, reads included: from
 * then on nothing works. Closing it does not close the other.
 */
public final class DyingBackend implements Backend {

    private final Backend backend;
    private final int fatal;
    private final Writes.Moment moment;
    private int count;
    private boolean dead;

    /**
     * @param fatal number of the operation, from 1
     */
    public DyingBackend(Backend backend, int fatal, Writes.Moment moment) {
        this.backend = backend;
        this.fatal = fatal;
        this.moment = moment;
    }

    public synchronized boolean isDead() {
        return dead;
    }

    private synchronized <T> T perform(Supplier<T> operation) {
        // An operation may be inside another one: what is written may be read here as well.
        int number = ++count;
        dieAt(number, Writes.Moment.BEFORE);
        T result = operation.get();
        dieAt(number, Writes.Moment.AFTER);
        return result;
    }

    private void dieAt(int number, Writes.Moment now) {
        dead |= number == fatal && moment == now;
        if (dead) {
            throw new Writes.CrashException();
        }
    }

    @Override
    public ItemStore items() {
        ItemStore items = backend.items();
        return new ItemStore() {
            @Override
            public Optional<StoredItem> find(ItemKey key) {
                return perform(() -> items.find(key));
            }

            @Override
            public List<ETag> commit(List<ItemChange> changes) {
                return perform(() -> items.commit(changes));
            }

            @Override
            public ItemPage list(
                    String partition, String kind, int pageSize, Optional<String> continuation) {
                return perform(() -> items.list(partition, kind, pageSize, continuation));
            }
        };
    }

    @Override
    public BlobStore blobs() {
        BlobStore blobs = backend.blobs();
        return new BlobStore() {
            @Override
            public Optional<BlobProperties> properties(BlobPath path) {
                return perform(() -> blobs.properties(path));
            }

            @Override
            public Optional<OpenBlob> open(BlobPath path) {
                return perform(() -> blobs.open(path));
            }

            @Override
            public ETag create(BlobPath path, BlobContent content) {
                return perform(() -> blobs.create(path, content));
            }

            @Override
            public ETag replace(BlobPath path, BlobContent content, ETag expected) {
                return perform(() -> blobs.replace(path, content, expected));
            }

            @Override
            public ETag write(BlobPath path, BlobContent content) {
                return perform(() -> blobs.write(path, content));
            }

            @Override
            public boolean delete(BlobPath path) {
                return perform(() -> blobs.delete(path));
            }

            @Override
            public Stream<BlobProperties> list(String container, String prefix) {
                return perform(() -> blobs.list(container, prefix));
            }
        };
    }

    @Override
    public DocumentStore documents() {
        return backend.documents();
    }

    @Override
    public void close() {}
}
