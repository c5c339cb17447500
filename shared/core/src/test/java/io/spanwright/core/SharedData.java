package io.spanwright.core;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the data sets that lie beside the repository, where they are there at all. */
public final class SharedData {

    private SharedData() {}

    /** The path under {@code ../shared/data}; the test is skipped where it does not exist. */
    public static Path path(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("functions/app"))) {
            folder = folder.getParent();
        }
        assumeThat(folder).as("repository root above the working directory").isNotNull();
        Path path = folder.resolveSibling("shared/data").resolve(name);
        assumeThat(path).as("shared data is not here: " + path).exists();
        return path;
    }
}
