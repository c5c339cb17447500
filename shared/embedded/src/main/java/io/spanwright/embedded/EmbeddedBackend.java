package io.spanwright.embedded;

import io.spanwright.core.backend.Backend;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.ItemStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Everything below one directory: {@code documents/} with the users' documents, {@code blobs/} and
 * {@code items.db}.
 */
public final class EmbeddedBackend implements Backend {

    private final SqliteItemStore items;
    private final DirectoryBlobStore blobs;
    private final DirectoryDocumentStore documents;

    private EmbeddedBackend(
            SqliteItemStore items, DirectoryBlobStore blobs, DirectoryDocumentStore documents) {
        this.items = items;
        this.blobs = blobs;
        this.documents = documents;
    }

    /**
     * Opens the backend; several processes may have the same one open.
     *
     * @param data is created where it is absent
     * @param natives where SQLite's native library is unpacked to
     */
    public static EmbeddedBackend open(Path data, Path natives) {
        Path root = data.toAbsolutePath().normalize();
        Path documents = root.resolve("documents");
        try {
            Files.createDirectories(documents);
        } catch (IOException e) {
            throw new UncheckedIOException("can't make the data directory " + root, e);
        }
        return new EmbeddedBackend(
                SqliteItemStore.open(root.resolve("items.db"), natives, InstantSource.system()),
                DirectoryBlobStore.open(root.resolve("blobs")),
                new DirectoryDocumentStore(documents));
    }

    @Override
    public ItemStore items() {
        return items;
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }

    @Override
    public DocumentStore documents() {
        return documents;
    }

    @Override
    public void close() {
        try (items) {
            blobs.close();
        }
    }
}
