package io.spanwright.host.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * One file in the blob directory.
 *
 * @param container its container
 * @param root directory of the container
 * @param version size, time of change and file key: changes with the content
 */
record BlobFile(String container, Path root, Path file, String version) {
    /** What is there now, empty if there is no such file. */
    static Optional<BlobFile> of(String container, Path root, Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            String version =
                    attributes.size()
                            + "-"
                            + attributes.lastModifiedTime().toInstant()
                            + "-"
                            + attributes.fileKey();
            return Optional.of(new BlobFile(container, root, file, version));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the file is still this version. */
    boolean isCurrent() {
        return of(container, root, file).equals(Optional.of(this));
    }

    /** Relative to the container, with forward slashes. */
    String name() {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Container and name, as Azure writes it. */
    String path() {
        return container + "/" + name();
    }
}
