package io.spanwright.core.dataset;

import io.spanwright.core.store.ETag;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The container {@value #CONTAINER} with documents that are put into it. */
public final class MapDocumentStore implements DocumentStore {

    public static final String CONTAINER = "documents";

    private final Map<String, byte[]> documents = new TreeMap<>();

    public MapDocumentStore put(String location, String text) {
        return put(location, text.getBytes(StandardCharsets.UTF_8));
    }

    public MapDocumentStore put(String location, byte[] content) {
        documents.put(location, content);
        return this;
    }

    @Override
    public boolean containerExists(String container) {
        return container.equals(CONTAINER);
    }

    @Override
    public Optional<StoredDocument> read(String container, String location) {
        return Optional.ofNullable(documents.get(location))
                .map(content -> new StoredDocument(content, new ETag("1")));
    }

    @Override
    public Stream<DocumentProperties> list(String container) {
        return documents.entrySet().stream()
                .map(e -> new DocumentProperties(e.getKey(), e.getValue().length, new ETag("1")));
    }
}
