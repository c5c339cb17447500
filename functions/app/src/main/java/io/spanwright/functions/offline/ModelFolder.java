package io.spanwright.functions.offline;

import io.spanwright.engine.artifact.DirectoryArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A directory with a trained model. */
final class ModelFolder {

    private static final String MANIFEST = "manifest.json";

    private final Path folder;

    private ModelFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A directory that is new, empty or holds a model, which will be replaced.
     *
     * @throws IllegalArgumentException where it holds anything else
     */
    static ModelFolder toWrite(Path folder) throws IOException {
        boolean taken = Files.exists(folder) && !files(folder).isEmpty();
        if (taken && !Files.exists(folder.resolve(MANIFEST))) {
            throw new IllegalArgumentException(
                    folder + " holds other files than a model; give a new or empty directory");
        }
        return new ModelFolder(folder);
    }

    /**
     * The model in a directory.
     *
     * @throws IllegalArgumentException where there is none
     */
    static DirectoryArtifact toRead(Path folder) {
        if (!Files.exists(folder.resolve(MANIFEST))) {
            throw new IllegalArgumentException(
                    "There is no model in " + folder + ": it holds no " + MANIFEST);
        }
        return new DirectoryArtifact(folder);
    }

    /**
     * Copies the artifact's files, the manifest last: before it is there, nothing can be loaded.
     */
    void take(Path artifact) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(MANIFEST));
        for (Path file : files(artifact)) {
            if (!file.endsWith(MANIFEST)) {
                copy(file);
            }
        }
        copy(artifact.resolve(MANIFEST));
    }

    private void copy(Path file) throws IOException {
        Path target = folder.resolve(file.getFileName().toString());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
