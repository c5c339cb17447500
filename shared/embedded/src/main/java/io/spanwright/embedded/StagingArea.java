package io.spanwright.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.spanwright.core.store.BlobContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where files are written before they get their name. Each process has a directory of its own in
 * it, and holds a lock on a file there as long as it lives: what nobody holds was left by a process
 * that was killed, and is deleted when the next one opens.
 */
final class StagingArea implements AutoCloseable {

    private static final String LOCK = "alive";

    private final Path own;
    private final FileChannel alive;

    private StagingArea(Path own, FileChannel alive) {
        this.own = own;
        this.alive = alive;
    }

    /**
     * Opens an area for this process and clears those of dead ones.
     *
     * @param root exists; held by all processes that open an area in it
     * @param mutex keeps a half-opened area from being taken for a dead one
     */
    static StagingArea open(Path root, FileMutex mutex) throws IOException {
        return mutex.whileHeld(
                () -> {
                    clearDeadAreas(root);
                    Path own = Files.createDirectory(root.resolve(process() + UUID.randomUUID()));
                    FileChannel alive = FileChannel.open(own.resolve(LOCK), CREATE_NEW, WRITE);
                    alive.lock();
                    return new StagingArea(own, alive);
                });
    }

    /**
     * Starts the names of this process's areas. Those are never probed: on POSIX systems, opening
     * and closing their lock file would give back the lock itself.
     */
    private static String process() {
        ProcessHandle current = ProcessHandle.current();
        long started = current.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return current.pid() + "-" + started + "-";
    }

    private static void clearDeadAreas(Path root) throws IOException {
        for (Path area : children(root)) {
            boolean ours = area.getFileName().toString().startsWith(process());
            if (!ours && Files.isDirectory(area) && isDead(area)) {
                delete(area);
            }
        }
    }

    private static boolean isDead(Path area) throws IOException {
        try (FileChannel channel = FileChannel.open(area.resolve(LOCK), CREATE, WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    private static void delete(Path area) throws IOException {
        for (Path file : children(area)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(area);
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        }
    }

    /**
     * Writes the content to a new file of its own version and forces it to the disk. The caller
     * moves or deletes it.
     */
    Path write(BlobContent content) throws IOException {
        Path file = own.resolve(UUID.randomUUID().toString());
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE);
                OutputStream out = Channels.newOutputStream(channel);
                InputStream in = content.open()) {
            long written = in.transferTo(out);
            if (written != content.length()) {
                throw new IOException(
                        "content yields %d bytes, not the %d it promised"
                                .formatted(written, content.length()));
            }
            FileVersion.stamp(file);
            channel.force(true);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        alive.close();
        delete(own);
    }
}
