package io.spanwright.engine.runtime;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The empty directories that ONNX Runtime's loader leaves in the system's temporary directory. It
 * makes one at every start, even where nothing has to be put into it, and deletes it once the
 * library is loaded; a process that is killed before that leaves it. No property keeps the loader
 * from it, and the JVM has settled where temporary directories are before any code of ours runs.
 */
final class LoaderLeftovers {
    private static final String NAMES = "onnxruntime-java*";

    /** Loading takes seconds, so nobody is still at it. */
    private static final Duration AGE = Duration.ofDays(1);

    private LoaderLeftovers() {}

    /**
     * Deletes those that were made more than a day before. One that holds anything stays: it may be
     * of another program, which runs from the library in it.
     */
    static void delete(Path temporary, Instant now) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, NAMES)) {
            for (Path path : found) {
                deleteIfLeft(path, now.minus(AGE));
            }
        } catch (IOException e) {
            // What can't be listed now is deleted at another start.
            return;
        }
    }

    private static void deleteIfLeft(Path path, Instant before) {
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    && Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // Not empty, of another user, or deleted by another process.
            return;
        }
    }
}
