package io.spanwright.core.testing;

import io.spanwright.core.backend.Backend;

/** A backend that forgets everything with the test. */
public final class InMemoryBackend implements Backend {

    private final Writes writes = new Writes();
    private final InMemoryItemStore items;
    private final InMemoryBlobStore blobs = new InMemoryBlobStore(writes);
    private final InMemoryDocumentStore documents = new InMemoryDocumentStore();

    private final TestClock clock;

    public InMemoryBackend(TestClock clock) {
        this.clock = clock;
        this.items = new InMemoryItemStore(clock, writes);
    }

    /** The time by which items expire. */
    public TestClock clock() {
        return clock;
    }

    /** Counts the writes of all its stores together. */
    public Writes writes() {
        return writes;
    }

    @Override
    public InMemoryItemStore items() {
        return items;
    }

    @Override
    public InMemoryBlobStore blobs() {
        return blobs;
    }

    @Override
    public InMemoryDocumentStore documents() {
        return documents;
    }

    @Override
    public void close() {}
}
