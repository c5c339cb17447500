package io.spanwright.host.store;

import io.spanwright.host.HostException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One host a data directory. The system lets go of the lock when the process dies. */
public final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory, creating it if absent.
     *
     * @throws HostException if another host has it
     */
    public static DataLock take(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
            FileChannel channel =
                    FileChannel.open(
                            dataDirectory.resolve("host.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new HostException(
                        "Another host is running on the data directory "
                                + dataDirectory
                                + ": stop it, or choose another directory");
            }
            return new DataLock(channel);
        } catch (IOException e) {
            throw new HostException("Cannot use the data directory " + dataDirectory, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
