package io.spanwright.engine.train;

import io.spanwright.engine.corpus.ScratchFile;
import io.spanwright.engine.network.Parameters;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A network's weights as they were before the first step, in a scratch file: they are needed again,
 * and would else take as much memory as the network all through its trial.
 */
final class UntrainedWeights implements AutoCloseable {

    private final FileChannel channel;

    private UntrainedWeights(FileChannel channel) {
        this.channel = channel;
    }

    /** Writes the weights. */
    static UntrainedWeights write(Path directory, Parameters parameters) {
        UntrainedWeights untrained = open(directory);
        try {
            DataOutputStream out =
                    new DataOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(untrained.channel)));
            parameters.save(out);
            out.flush();
            return untrained;
        } catch (IOException e) {
            untrained.close();
            throw new UncheckedIOException("The untrained weights could not be set down", e);
        }
    }

    private static UntrainedWeights open(Path directory) {
        try {
            return new UntrainedWeights(ScratchFile.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("No scratch file for the untrained weights", e);
        }
    }

    void putBack(Parameters parameters) {
        try {
            parameters.restore(
                    new DataInputStream(
                            new BufferedInputStream(Channels.newInputStream(channel.position(0)))));
        } catch (IOException e) {
            throw new UncheckedIOException("The untrained weights could not be read again", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The untrained weights could not be closed", e);
        }
    }
}
