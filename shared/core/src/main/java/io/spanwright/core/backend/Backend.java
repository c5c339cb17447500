package io.spanwright.core.backend;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.ItemStore;

/** Everything of the outside world that the product stores things in. Opened once a process. */
public interface Backend extends AutoCloseable {

    /** Metadata: projects, jobs, models, deployments. */
    ItemStore items();

    /** The app's own blobs. */
    BlobStore blobs();

    /** The users' documents, read only. */
    DocumentStore documents();

    @Override
    void close();
}
