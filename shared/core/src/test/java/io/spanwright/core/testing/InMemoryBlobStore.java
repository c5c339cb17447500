package io.spanwright.core.testing;

import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.PreconditionFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A {@link BlobStore} that forgets everything with the test. */
public final class InMemoryBlobStore implements BlobStore {

    private final Map<BlobPath, Entry> blobs = new HashMap<>();
    private final Writes writes;
    private long version;

    public InMemoryBlobStore(Writes writes) {
        this.writes = writes;
    }

    private record Entry(byte[] content, ETag etag) {}

    @Override
    public synchronized Optional<BlobProperties> properties(BlobPath path) {
        return Optional.ofNullable(blobs.get(path)).map(entry -> properties(path, entry));
    }

    private static BlobProperties properties(BlobPath path, Entry entry) {
        return new BlobProperties(path, entry.content().length, entry.etag());
    }

    @Override
    public synchronized Optional<OpenBlob> open(BlobPath path) {
        return Optional.ofNullable(blobs.get(path))
                .map(
                        entry ->
                                new OpenBlob(
                                        properties(path, entry),
                                        new ByteArrayInputStream(entry.content())));
    }

    @Override
    public ETag create(BlobPath path, BlobContent content) {
        return put(path, content, now -> now == null);
    }

    @Override
    public ETag replace(BlobPath path, BlobContent content, ETag expected) {
        return put(path, content, now -> now != null && now.etag().equals(expected));
    }

    @Override
    public ETag write(BlobPath path, BlobContent content) {
        return put(path, content, now -> true);
    }

    private ETag put(BlobPath path, BlobContent content, Predicate<Entry> condition) {
        byte[] bytes = read(content);
        writes.before();
        ETag tag;
        synchronized (this) {
            if (!condition.test(blobs.get(path))) {
                throw new PreconditionFailedException(path.toString());
            }
            tag = new ETag("b" + ++version);
            blobs.put(path, new Entry(bytes, tag));
        }
        writes.after();
        return tag;
    }

    private static byte[] read(BlobContent content) {
        try (InputStream in = content.open()) {
            byte[] bytes = in.readAllBytes();
            if (bytes.length != content.length()) {
                throw new IOException("the length is wrong");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean delete(BlobPath path) {
        writes.before();
        boolean deleted;
        synchronized (this) {
            deleted = blobs.remove(path) != null;
        }
        writes.after();
        return deleted;
    }

    @Override
    public synchronized Stream<BlobProperties> list(String container, String prefix) {
        List<BlobProperties> found =
                blobs.entrySet().stream()
                        .filter(e -> e.getKey().container().equals(container))
                        .filter(e -> e.getKey().name().startsWith(prefix))
                        .map(e -> properties(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparing(blob -> blob.path().name()))
                        .toList();
        return found.stream();
    }

    /** Container and name of everything that is stored, with the bytes, for comparing two runs. */
    public synchronized Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>();
        blobs.forEach((path, e) -> all.put(path.container() + "/" + path.name(), e.content()));
        return all;
    }
}
