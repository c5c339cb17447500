package io.spanwright.engine.train;

import io.spanwright.engine.network.Parameters;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A network's weights as they were before the first step, in a scratch file that is deleted when it
 * is closed: they are needed once more, and would else take as much memory as the network all
 * through its trial.
 */
final class UntrainedWeights implements AutoCloseable {

    private final FileChannel channel;

    private UntrainedWeights(FileChannel channel) {
        this.channel = channel;
    }

    /** Writes the weights. */
    static UntrainedWeights write(Path directory, Parameters parameters) {
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile(directory, "untrained", ".bin");
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            DataOutputStream out =
                    new DataOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(channel)));
            parameters.save(out);
            out.flush();
            return new UntrainedWeights(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The untrained weights could not be set down", e);
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
