package io.spanwright.engine.train;

import io.spanwright.engine.network.Parameters;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A network's weights as they were before the first step, in a scratch file: they are needed once
 * more, and would else take as much memory as the network all through its trial.
 */
record UntrainedWeights(Path file) {

    private static final String FILE = "untrained.bin";

    /** Writes the weights. */
    static UntrainedWeights write(Path directory, Parameters parameters) {
        Path file = directory.resolve(FILE);
        try {
            Files.createDirectories(directory);
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                parameters.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The untrained weights could not be set down", e);
        }
        return new UntrainedWeights(file);
    }

    void putBack(Parameters parameters) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            parameters.restore(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The untrained weights could not be read again", e);
        }
    }
}
