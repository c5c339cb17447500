package io.spanwright.core.store;

import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The app's own blobs: labels files, reports, snapshots, checkpoints, artifacts, results. Users'
 * documents are not here but behind {@link io.spanwright.core.dataset.DocumentStore}.
 *
 * <p>A write is atomic and durable when it returns: a reader sees the old content or the new, never
 * a part, also when the process dies in between. Throws {@link PreconditionFailedException} where a
 * condition does not hold and {@link java.io.UncheckedIOException} where the backend fails.
 */
public interface BlobStore {

    /** The blob's properties, or empty where there is none. */
    Optional<BlobProperties> properties(BlobPath path);

    /**
     * Opens the blob for reading; content and properties are of one version. The caller closes it.
     */
    Optional<OpenBlob> open(BlobPath path);

    /** Writes a blob that must not exist yet. Of two at the same time exactly one succeeds. */
    ETag create(BlobPath path, BlobContent content);

    /** Writes over a blob that must have this version. */
    ETag replace(BlobPath path, BlobContent content, ETag expected);

    /** Writes the blob, whether it exists or not. */
    ETag write(BlobPath path, BlobContent content);

    /** Deletes the blob; false where there was none. */
    boolean delete(BlobPath path);

    /**
     * The blobs of a container whose names start with {@code prefix}, in the order of their names,
     * paged lazily; none where the container does not exist. The caller closes the stream.
     */
    Stream<BlobProperties> list(String container, String prefix);

    /**
     * What is known of a blob without reading it.
     *
     * @param length in bytes
     */
    record BlobProperties(BlobPath path, long length, ETag etag) {}

    /** A blob being read. Closing it closes the stream. */
    record OpenBlob(BlobProperties properties, InputStream content) implements AutoCloseable {
        @Override
        public void close() {
            try {
                content.close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
