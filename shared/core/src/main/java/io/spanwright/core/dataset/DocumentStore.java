package io.spanwright.core.dataset;

import io.spanwright.core.store.ETag;
import java.util.Optional;
import java.util.stream.Stream;

/** The users' own documents. Read only: nothing in the product can write through this port. */
public interface DocumentStore {

    /** Whether the container exists and may be read. */
    boolean containerExists(String container);

    /** The document's bytes as they are stored, or empty where there is none of that name. */
    Optional<StoredDocument> read(String container, String location);

    /**
     * All documents of the container, paged lazily, in the order of their names. The caller closes
     * the stream.
     */
    Stream<DocumentProperties> list(String container);

    /** A document's bytes and the version they are of. */
    record StoredDocument(byte[] content, ETag etag) {}

    /**
     * What is known of a document without reading it.
     *
     * @param length in bytes
     */
    record DocumentProperties(String location, long length, ETag etag) {}
}
