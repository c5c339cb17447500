package io.spanwright.core.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the product does with blobs again and again. */
public final class Blobs {

    private final BlobStore store;

    public Blobs(BlobStore store) {
        this.store = requireNonNull(store, "store is null");
    }

    public BlobStore store() {
        return store;
    }

    public boolean exists(BlobPath path) {
        return store.properties(path).isPresent();
    }

    /** All bytes of the blob, or empty where there is none. */
    public Optional<byte[]> read(BlobPath path) {
        return readVersion(path).map(Stored::value);
    }

    /** All bytes of the blob and the version they are of. */
    public Optional<Stored<byte[]>> readVersion(BlobPath path) {
        Optional<BlobStore.OpenBlob> found = store.open(path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (BlobStore.OpenBlob blob = found.get()) {
            return Optional.of(
                    new Stored<>(blob.content().readAllBytes(), blob.properties().etag()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a record that {@link #createJson} wrote. */
    public <T> Optional<T> readJson(BlobPath path, Class<T> type) {
        return read(path).map(bytes -> Json.read(new String(bytes, StandardCharsets.UTF_8), type));
    }

    /** Copies the blob into a file; false where there is none. */
    public boolean download(BlobPath path, Path file) {
        Optional<BlobStore.OpenBlob> found = store.open(path);
        if (found.isEmpty()) {
            return false;
        }
        try (BlobStore.OpenBlob blob = found.get()) {
            Files.copy(blob.content(), file);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the blob unless it exists; whether this call wrote it.
     *
     * @throws PreconditionFailedException where the content is of a version that is gone
     */
    public boolean createIfAbsent(BlobPath path, BlobContent content) {
        if (exists(path)) {
            return false;
        }
        try {
            store.create(path, content);
            return true;
        } catch (PreconditionFailedException e) {
            if (exists(path)) {
                return false;
            }
            throw e;
        }
    }

    /** Writes a record as JSON unless the blob exists; whether this call wrote it. */
    public boolean createJson(BlobPath path, Object value) {
        return createIfAbsent(path, json(value));
    }

    /** A record as JSON. */
    public static BlobContent json(Object value) {
        return BlobContent.of(Json.write(value).getBytes(StandardCharsets.UTF_8));
    }

    /** Names of the blobs that start so. */
    public List<String> names(String container, String prefix) {
        try (Stream<BlobStore.BlobProperties> blobs = store.list(container, prefix)) {
            return blobs.map(blob -> blob.path().name()).toList();
        }
    }

    /** Deletes every blob whose name starts so. */
    public void deleteAll(String container, String prefix) {
        names(container, prefix).forEach(name -> store.delete(new BlobPath(container, name)));
    }
}
