package io.spanwright.corpus.opennlp;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.store.ETag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents of a data set, whatever container its labels file names. */
record FolderTexts(Path folder) implements DocumentStore {

    private static final ETag NEVER_CHANGES = new ETag("1");

    FolderTexts {
        requireNonNull(folder, "folder is null");
    }

    @Override
    public boolean containerExists(String container) {
        return Files.isDirectory(folder);
    }

    @Override
    public Optional<StoredDocument> read(String container, String location) {
        Path file = folder.resolve(location);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StoredDocument(Files.readAllBytes(file), NEVER_CHANGES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<DocumentProperties> list(String container) {
        throw new UnsupportedOperationException("a data set's labels file names its documents");
    }
}
