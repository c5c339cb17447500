package io.spanwright.embedded;

import io.spanwright.core.dataset.DocumentPath;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.store.ETag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Users' documents as files: {@code <root>/<container>/<location>}. A container may itself be a
 * link to a folder elsewhere, but what lies in it is read only where it is a file there: links in a
 * container are not followed, so that nobody is led out of it.
 */
public final class DirectoryDocumentStore implements DocumentStore {

    private final Path root;

    /**
     * @param root holds a folder a container; may be absent
     */
    public DirectoryDocumentStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public boolean containerExists(String container) {
        return DocumentPath.isContainer(container) && Files.isDirectory(root.resolve(container));
    }

    @Override
    public Optional<StoredDocument> read(String container, String location) {
        if (!containerExists(container)) {
            return Optional.empty();
        }
        try {
            Optional<Path> file = DocumentPath.of(container, location).flatMap(this::file);
            return file.isEmpty() ? Optional.empty() : read(file.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<DocumentProperties> list(String container) {
        if (!containerExists(container)) {
            return Stream.empty();
        }
        return DirectoryWalk.names(root.resolve(container), "")
                .flatMap(location -> DocumentPath.of(container, location).stream())
                .flatMap(path -> properties(path).stream());
    }

    private Optional<DocumentProperties> properties(DocumentPath path) {
        try {
            Optional<Path> file = file(path);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            return FileVersion.of(file.get())
                    .map(found -> properties(path.location(), found.length(), found.etag()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentProperties properties(String location, long length, ETag etag) {
        return new DocumentProperties(location, length, etag);
    }

    private static Optional<StoredDocument> read(Path file) throws IOException {
        Optional<FileVersion.OpenFile> open = FileVersion.open(file);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = open.get().content()) {
            return Optional.of(
                    new StoredDocument(content.readAllBytes(), open.get().version().etag()));
        }
    }

    /** The file, or empty where a link or a folder that is none lies on the way to it. */
    private Optional<Path> file(DocumentPath path) {
        try {
            Path container = root.resolve(path.container()).toRealPath();
            Path file = container.resolve(path.location());
            return file.getParent().toRealPath().equals(file.getParent())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            throw new UncheckedIOException(
                    new IOException(
                            "a document's name can't be written in this process's character set;"
                                    + " start it with LC_ALL=C.UTF-8 in its environment",
                            e));
        } catch (AccessDeniedException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            return Optional.empty(); // absent, or a name below a file
        }
    }
}
