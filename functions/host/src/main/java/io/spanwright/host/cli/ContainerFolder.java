package io.spanwright.host.cli;

import io.spanwright.host.HostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a container's documents in a data directory.
 *
 * @param folder made when something is added
 */
record ContainerFolder(Path folder) {

    static ContainerFolder in(Path data, String container) {
        return new ContainerFolder(data.resolve("documents").resolve(container));
    }

    /**
     * Copies all files of a folder.
     *
     * @throws HostException where a file of that name with other content is there; then nothing is
     *     copied
     */
    void add(Path documents) throws IOException {
        List<Path> files = files(documents);
        for (Path file : files) {
            Path copy = copyOf(file, documents);
            if (Files.exists(copy) && Files.mismatch(file, copy) >= 0) {
                throw new HostException(
                        copy + " has another text already. Remove it, or choose another project.");
            }
        }
        for (Path file : files) {
            Path copy = copyOf(file, documents);
            Files.createDirectories(copy.getParent());
            if (!Files.exists(copy)) {
                Files.copy(file, copy);
            }
        }
    }

    private Path copyOf(Path file, Path documents) {
        return folder.resolve(documents.relativize(file).toString());
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Deletes a folder and all in it. */
    static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
