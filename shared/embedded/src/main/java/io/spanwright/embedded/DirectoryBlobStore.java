package io.spanwright.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.PreconditionFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Blobs as files: {@code <root>/<container>/<name>}. A file put there by hand is a blob like any
 * other; files whose names no {@link BlobPath} allows are not seen.
 *
 * <p>A blob is written to {@code <root>/.incoming}, forced to the disk, and only then given its
 * name: by a hard link, which fails where the name is taken, or by an atomic rename. Safe for
 * several threads and processes. Unlike on Azure, a name can't be both a blob's and a folder's.
 */
public final class DirectoryBlobStore implements BlobStore, AutoCloseable {

    private static final String STAGING = ".incoming"; // no container's name starts with a dot
    private static final int MOST_ATTEMPTS = 1000;

    private final Path root;
    private final FileMutex mutex;
    private final StagingArea staging;

    private DirectoryBlobStore(Path root, FileMutex mutex, StagingArea staging) {
        this.root = root;
        this.mutex = mutex;
        this.staging = staging;
    }

    /**
     * Opens the store, and removes what killed processes left half written.
     *
     * @param root is created where it is absent
     */
    public static DirectoryBlobStore open(Path root) {
        try {
            Path area = Files.createDirectories(root.resolve(STAGING));
            FileMutex mutex = new FileMutex(area.resolve("mutex"));
            StagingArea staging = StagingArea.open(area, mutex);
            return new DirectoryBlobStore(root.toRealPath(), mutex, staging);
        } catch (IOException e) {
            throw new UncheckedIOException("can't open the blob directory " + root, e);
        }
    }

    @Override
    public Optional<BlobProperties> properties(BlobPath path) {
        return attempt(() -> FileVersion.of(file(path)).map(v -> properties(path, v)));
    }

    @Override
    public Optional<OpenBlob> open(BlobPath path) {
        return attempt(
                () ->
                        FileVersion.open(file(path))
                                .map(
                                        open ->
                                                new OpenBlob(
                                                        properties(path, open.version()),
                                                        open.content())));
    }

    @Override
    public ETag create(BlobPath path, BlobContent content) {
        return publish(path, content, this::link);
    }

    @Override
    public ETag replace(BlobPath path, BlobContent content, ETag expected) {
        Predicate<FileVersion> isExpected = version -> version.etag().equals(expected);
        return publish(
                path,
                content,
                (written, file) ->
                        mutex.whileHeld(
                                () ->
                                        FileVersion.of(file).filter(isExpected).isPresent()
                                                && rename(written, file)));
    }

    @Override
    public ETag write(BlobPath path, BlobContent content) {
        // Under the mutex too: not between another's look at the version and its rename.
        return publish(
                path, content, (written, file) -> mutex.whileHeld(() -> rename(written, file)));
    }

    @Override
    public boolean delete(BlobPath path) {
        Path file = file(path);
        return attempt(
                () -> {
                    if (FileVersion.of(file).isEmpty()) {
                        return false;
                    }
                    boolean deleted = mutex.whileHeld(() -> Files.deleteIfExists(file));
                    removeEmptyFolders(file.getParent(), root.resolve(path.container()));
                    return deleted;
                });
    }

    @Override
    public Stream<BlobProperties> list(String container, String prefix) {
        if (!BlobPath.isContainer(container)) {
            return Stream.empty();
        }
        return DirectoryWalk.names(root.resolve(container), prefix)
                .flatMap(name -> BlobPath.of(container, name).stream())
                .flatMap(path -> properties(path).stream());
    }

    @Override
    public void close() {
        attempt(
                () -> {
                    mutex.whileHeld(
                            () -> {
                                staging.close();
                                return true;
                            });
                    mutex.close();
                    return true;
                });
    }

    private ETag publish(BlobPath path, BlobContent content, Naming naming) {
        Path file = file(path);
        return attempt(
                () -> {
                    Path written = staging.write(content);
                    try {
                        // Both names are of one file, so the version is the same before and after.
                        FileVersion version = FileVersion.of(written).orElseThrow();
                        if (!naming.name(written, file)) {
                            throw new PreconditionFailedException("blob " + path.name());
                        }
                        DurableDirectories.force(file.getParent(), root);
                        return version.etag();
                    } finally {
                        Files.deleteIfExists(written);
                    }
                });
    }

    private boolean link(Path written, Path file) throws IOException {
        return inFolder(
                file,
                () -> {
                    try {
                        Files.createLink(file, written);
                        return true;
                    } catch (FileAlreadyExistsException e) {
                        return false;
                    }
                });
    }

    private boolean rename(Path written, Path file) throws IOException {
        return inFolder(
                file,
                () -> {
                    Files.move(written, file, ATOMIC_MOVE, REPLACE_EXISTING);
                    return true;
                });
    }

    /** Again where another one's delete removes the folder, empty, before the file is in it. */
    private static boolean inFolder(Path file, FileMutex.Work<Boolean> work) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.createDirectories(file.getParent());
                return work.run();
            } catch (NoSuchFileException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void removeEmptyFolders(Path folder, Path container) throws IOException {
        try {
            DurableDirectories.force(folder, container);
            for (Path each = folder; !each.equals(container); each = each.getParent()) {
                Files.deleteIfExists(each);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            return; // others' blobs are in it, or others removed it
        }
    }

    private Path file(BlobPath path) {
        return root.resolve(path.container()).resolve(path.name());
    }

    private static BlobProperties properties(BlobPath path, FileVersion version) {
        return new BlobProperties(path, version.length(), version.etag());
    }

    private static <T> T attempt(FileMutex.Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a written file its name; false where the condition for it does not hold. */
    @FunctionalInterface
    private interface Naming {
        boolean name(Path written, Path file) throws IOException;
    }
}
