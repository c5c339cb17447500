package io.spanwright.core.dataset;

import io.spanwright.core.store.ETag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** One container whose documents are the files of a folder. */
public record FolderDocumentStore(String container, Path folder) implements DocumentStore {

    @Override
    public boolean containerExists(String name) {
        return name.equals(container);
    }

    @Override
    public Optional<StoredDocument> read(String name, String location) {
        Path file = folder.resolve(location);
        if (!name.equals(container) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StoredDocument(Files.readAllBytes(file), new ETag("1")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<DocumentProperties> list(String name) {
        throw new UnsupportedOperationException("nothing here lists documents");
    }
}
