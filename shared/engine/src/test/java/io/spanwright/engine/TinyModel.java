package io.spanwright.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model of {@link TinyTraining}, made once for all tests. */
public final class TinyModel {

    /** Must not be changed. */
    public static final Path DIRECTORY = train();

    private TinyModel() {}

    private static Path train() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target"), "tiny-model");
            return TinyTraining.train(
                            TinyTraining.documents(20, 1),
                            TinyTraining.settings(30, 1_000),
                            directory)
                    .artifact();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
