package io.spanwright.core.testing;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.DocumentStoreContract;

class InMemoryDocumentStoreTest extends DocumentStoreContract {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();

    @Override
    protected DocumentStore store() {
        return store;
    }

    @Override
    protected void createContainer(String container) {
        store.createContainer(container);
    }

    @Override
    protected void put(String container, String location, byte[] content) {
        store.put(container, location, content);
    }
}
