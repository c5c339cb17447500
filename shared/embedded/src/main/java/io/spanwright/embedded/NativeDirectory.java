package io.spanwright.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where SQLite's native library is unpacked to: a directory of ours, not the system's temporary
 * one, which may be mounted without leave to execute. SQLite itself deletes what earlier processes
 * left there.
 */
final class NativeDirectory {

    private static final String PROPERTY = "org.sqlite.tmpdir";

    private NativeDirectory() {}

    /**
     * Has an effect until the first connection of the process, since the library is loaded once.
     */
    static void use(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(PROPERTY, directory.toAbsolutePath().toString());
    }
}
