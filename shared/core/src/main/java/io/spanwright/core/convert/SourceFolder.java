package io.spanwright.core.convert;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A source that is a file with a folder of documents beside it, or the folder of both.
 *
 * @param source the file or the folder
 * @param fileName the file's name in the folder
 */
record SourceFolder(Path source, String fileName) {

    private static final String DOCUMENTS = "documents";

    /** The file. */
    Path file() {
        return Files.isDirectory(source) ? source.resolve(fileName) : source;
    }

    /** The folder of documents; the file's own where there is none. */
    Path documents() {
        Path folder = Files.isDirectory(source) ? source : source.toAbsolutePath().getParent();
        return documentsIn(folder).orElse(folder);
    }

    /** The folder of documents in a folder, if there is one. */
    static Optional<Path> documentsIn(Path folder) {
        return Optional.of(folder.resolve(DOCUMENTS)).filter(Files::isDirectory);
    }

    /** The source, which must be a file. */
    static Path onlyFile(Path source) {
        if (Files.isDirectory(source)) {
            throw new IllegalArgumentException(source + " is a folder. Name the file in it.");
        }
        return source;
    }

    /** The source, which must be a folder. */
    static Path onlyFolder(Path source) {
        if (!Files.isDirectory(source)) {
            throw new IllegalArgumentException(source + " is a file. Name the folder it is in.");
        }
        return source;
    }
}
