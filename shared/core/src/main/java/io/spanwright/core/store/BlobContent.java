package io.spanwright.core.store;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that can be read more than once: a failed upload can be tried again, and a long file need
 * not be in memory.
 */
public interface BlobContent {

    /** In bytes; exactly what {@link #open()} yields. */
    long length() throws IOException;

    InputStream open() throws IOException;

    /** These bytes, which the caller no longer changes. */
    static BlobContent of(byte[] bytes) {
        requireNonNull(bytes, "bytes is null");
        return new BlobContent() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /** What the file holds, which nobody changes meanwhile. */
    static BlobContent of(Path file) {
        requireNonNull(file, "file is null");
        return new BlobContent() {
            @Override
            public long length() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}
