package io.spanwright.functions.offline;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.DocumentPath;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.store.ETag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory as document store: it is the container, whatever name that has in the file. */
final class FolderDocuments implements DocumentStore {

    private final Path folder;

    FolderDocuments(Path folder) {
        this.folder = requireNonNull(folder, "folder is null");
    }

    @Override
    public boolean containerExists(String container) {
        return Files.isDirectory(folder);
    }

    @Override
    public Optional<StoredDocument> read(String container, String location) {
        Optional<Path> file =
                DocumentPath.of("folder", location)
                        .map(path -> resolve(path.location()))
                        .filter(Files::isRegularFile);
        return file.map(path -> new StoredDocument(bytes(path), etag(path)));
    }

    private Path resolve(String location) {
        try {
            return folder.resolve(location);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "The name of a document has letters that the locale of this process has not;"
                            + " set the environment variable LC_ALL=C.UTF-8 and run it again",
                    e);
        }
    }

    @Override
    @SuppressWarnings("StreamResourceLeak")
    public Stream<DocumentProperties> list(String container) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile).sorted().map(this::properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentProperties properties(Path file) {
        String location = folder.relativize(file).toString().replace('\\', '/');
        return new DocumentProperties(location, length(file), etag(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ETag etag(Path file) {
        try {
            return new ETag(Files.getLastModifiedTime(file).toMillis() + "-" + Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
