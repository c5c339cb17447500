package io.spanwright.core.testing;

import io.spanwright.core.dataset.DocumentPath;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A {@link DocumentStore} that a test fills. */
public final class InMemoryDocumentStore implements DocumentStore {

    private final Map<String, Map<String, byte[]>> containers = new ConcurrentHashMap<>();

    private volatile Optional<String> broken = Optional.empty();
    private final AtomicInteger reads = new AtomicInteger();

    private volatile Runnable beforeRead = () -> {};

    /** Does this once, when a document is read. */
    public void beforeNextRead(Runnable action) {
        beforeRead = action;
    }

    /** From now on the document of that name can't be read. */
    public void breakDown(String location) {
        broken = Optional.of(location);
    }

    /** How often documents were read. */
    public int reads() {
        return reads.get();
    }

    public void remove(String container, String location) {
        containers.get(container).remove(location);
    }

    public void createContainer(String container) {
        containers.computeIfAbsent(container, c -> new TreeMap<>());
    }

    public void put(String container, String location, String text) {
        put(container, location, text.getBytes(StandardCharsets.UTF_8));
    }

    public void put(String container, String location, byte[] content) {
        createContainer(container);
        containers.get(container).put(location, content.clone());
    }

    @Override
    public boolean containerExists(String container) {
        return containers.containsKey(container);
    }

    @Override
    public Optional<StoredDocument> read(String container, String location) {
        reads.incrementAndGet();
        Runnable action = beforeRead;
        beforeRead = () -> {};
        action.run();
        if (broken.equals(Optional.of(location))) {
            throw new UncheckedIOException(new IOException("the document can't be read"));
        }
        return DocumentPath.of(container, location)
                .flatMap(path -> content(path.container(), path.location()))
                .map(content -> new StoredDocument(content, tag(content)));
    }

    private Optional<byte[]> content(String container, String location) {
        return Optional.ofNullable(containers.getOrDefault(container, Map.of()).get(location));
    }

    private static ETag tag(byte[] content) {
        return new ETag(Sha256.hex(content));
    }

    @Override
    public Stream<DocumentProperties> list(String container) {
        return List.copyOf(containers.getOrDefault(container, Map.of()).entrySet()).stream()
                .map(
                        e ->
                                new DocumentProperties(
                                        e.getKey(), e.getValue().length, tag(e.getValue())));
    }
}
