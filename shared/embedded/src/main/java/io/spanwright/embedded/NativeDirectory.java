package io.spanwright.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Where SQLite's native library is unpacked to: a directory of ours, not the system's temporary
 * one, which may be mounted without leave to execute.
 */
final class NativeDirectory {

    private static final String PROPERTY = "org.sqlite.tmpdir";
    private static final String UNPACKED = "sqlite-*";

    /** Far longer than it takes to load a library after it was unpacked. */
    private static final Duration LOADED_BY_THEN = Duration.ofMinutes(1);

    private NativeDirectory() {}

    /**
     * Has an effect until the first connection of the process, since the library is loaded once.
     */
    static void use(Path directory) {
        try {
            Files.createDirectories(directory);
            deleteLeftovers(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(PROPERTY, directory.toAbsolutePath().toString());
    }

    /**
     * Every process unpacks its own copy and deletes it when it ends, unless it is killed. A loaded
     * library no longer needs its file, so all but fresh ones can go.
     */
    private static void deleteLeftovers(Path directory) throws IOException {
        Instant old = Instant.now().minus(LOADED_BY_THEN);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, UNPACKED)) {
            for (Path file : files) {
                deleteIfOld(file, old);
            }
        }
    }

    private static void deleteIfOld(Path file, Instant old) {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return; // another process was faster, or Windows keeps a file that is loaded
        }
    }
}
