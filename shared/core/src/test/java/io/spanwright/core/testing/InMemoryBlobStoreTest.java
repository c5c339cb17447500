package io.spanwright.core.testing;

import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.BlobStoreContract;

class InMemoryBlobStoreTest extends BlobStoreContract {

    private final BlobStore store = new InMemoryBlobStore(new Writes());

    @Override
    protected BlobStore store() {
        return store;
    }
}
