package io.spanwright.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.spanwright.core.store.ETag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which version of a regular file is there: its inode, its length and its time of modification. A
 * file that we write gets a time that no other one of ours has, since the kernel's own clock ticks
 * only every few milliseconds and inodes are used again.
 *
 * @param length in bytes
 */
record FileVersion(long length, ETag etag) {

    private static final int MOST_ATTEMPTS = 1000;
    private static final AtomicLong LAST_MICROSECOND = new AtomicLong();

    /** A file opened for reading, and the version that is read. */
    record OpenFile(FileVersion version, InputStream content) {}

    /** The version of the file, or empty where there is no regular file; links are none. */
    static Optional<FileVersion> of(Path file) throws IOException {
        try {
            boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
            return unix ? ofUnix(file) : ofAny(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (!Files.isDirectory(file.getParent())) {
                return Optional.empty(); // a name below a file
            }
            throw e;
        }
    }

    private static Optional<FileVersion> ofUnix(Path file) throws IOException {
        Map<String, Object> attributes =
                Files.readAttributes(
                        file, "unix:ino,size,lastModifiedTime,isRegularFile", NOFOLLOW_LINKS);
        if (!Boolean.TRUE.equals(attributes.get("isRegularFile"))) {
            return Optional.empty();
        }
        // The inode without its device, whose number may change when the machine starts again.
        return Optional.of(
                version(
                        (Long) attributes.get("ino"),
                        (Long) attributes.get("size"),
                        (FileTime) attributes.get("lastModifiedTime")));
    }

    private static Optional<FileVersion> ofAny(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            return Optional.empty();
        }
        return Optional.of(version(0, attributes.size(), attributes.lastModifiedTime()));
    }

    private static FileVersion version(long inode, long length, FileTime modified) {
        long nanos = modified.to(TimeUnit.NANOSECONDS);
        return new FileVersion(length, new ETag("%x-%x-%x".formatted(inode, length, nanos)));
    }

    /** Makes the version of a file, that nobody else sees yet, another one than all before it. */
    static void stamp(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(nextMicrosecond(), TimeUnit.MICROSECONDS));
    }

    private static long nextMicrosecond() {
        Instant now = Instant.now();
        long micros = TimeUnit.SECONDS.toMicros(now.getEpochSecond()) + now.getNano() / 1000;
        return LAST_MICROSECOND.updateAndGet(last -> Math.max(last + 1, micros));
    }

    /**
     * Opens the file so that version and content belong together also while others rename new files
     * onto its name.
     */
    static Optional<OpenFile> open(Path file) throws IOException {
        Optional<FileVersion> before = of(file);
        for (int attempt = 0; before.isPresent() && attempt < MOST_ATTEMPTS; attempt++) {
            Optional<InputStream> content = openStream(file);
            Optional<FileVersion> after = of(file);
            if (content.isPresent() && after.equals(before)) {
                return Optional.of(new OpenFile(before.get(), content.get()));
            }
            if (content.isPresent()) {
                content.get().close();
            }
            before = after;
        }
        if (before.isEmpty()) {
            return Optional.empty();
        }
        throw new IOException("a file changes faster than it can be opened");
    }

    private static Optional<InputStream> openStream(Path file) throws IOException {
        try {
            return Optional.of(Files.newInputStream(file, NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
