package io.spanwright.host.blob;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The directory of blobs. Change notices only shorten the wait for the next scan: they can be lost,
 * a scan cannot. Names with a leading dot, of files or directories, are nobody's blobs.
 */
final class BlobDirectory implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(BlobDirectory.class.getName());

    private final Path root;
    private final WatchService watch;
    private final Set<Path> watched = new HashSet<>();

    /**
     * @param root holds a directory for each container
     */
    BlobDirectory(Path root) throws IOException {
        this.root = root;
        this.watch = root.getFileSystem().newWatchService();
    }

    /** All files of a container; empty if there is no such container. Watches it from now on. */
    List<BlobFile> scan(String container) throws IOException {
        Path directory = root.resolve(container);
        List<BlobFile> found = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
        Files.walkFileTree(
                directory,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path inner, BasicFileAttributes attributes) {
                        if (isHidden(inner)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        watch(inner);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (!isHidden(file)) {
                            BlobFile.of(container, directory, file).ifPresent(found::add);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    /** Returns at a change, or after this time. */
    void await(long milliseconds) throws InterruptedException {
        try {
            WatchKey key = watch.poll(milliseconds, TimeUnit.MILLISECONDS);
            while (key != null) {
                key.pollEvents();
                if (!key.reset()) {
                    watched.remove((Path) key.watchable());
                }
                key = watch.poll();
            }
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException("The watch was closed");
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private void watch(Path directory) {
        if (!watched.add(directory)) {
            return;
        }
        try {
            directory.register(
                    watch,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "No change notices for a directory; scans still find it", e);
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
