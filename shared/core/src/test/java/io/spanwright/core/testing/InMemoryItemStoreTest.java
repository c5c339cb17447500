package io.spanwright.core.testing;

import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.ItemStoreContract;
import java.time.Clock;

class InMemoryItemStoreTest extends ItemStoreContract {

    private final ItemStore store = new InMemoryItemStore(Clock.systemUTC(), new Writes());

    @Override
    protected ItemStore store() {
        return store;
    }
}
