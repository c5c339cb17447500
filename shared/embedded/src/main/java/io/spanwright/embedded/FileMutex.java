package io.spanwright.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time, among threads and among processes. The operating system gives the lock back when a
 * process dies.
 *
 * <p>File locks belong to the process, so threads of one process are kept apart by a lock of their
 * own. On POSIX systems, closing any channel of a file gives back all locks that the process has on
 * it: the channel is therefore kept open, and closed only while nobody holds the lock.
 */
final class FileMutex implements AutoCloseable {

    private static final Map<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();
    private static final long RETRY_NANOS = 1_000_000;

    private final Path file;
    private final ReentrantLock inThisProcess;
    private FileChannel channel;

    /**
     * @param file is created where it is absent; its directory exists
     */
    FileMutex(Path file) throws IOException {
        this.file = file.getParent().toRealPath().resolve(file.getFileName());
        this.inThisProcess =
                IN_THIS_PROCESS.computeIfAbsent(this.file, unused -> new ReentrantLock());
        this.channel = openChannel();
    }

    /** Does the work while nobody else holds the mutex. */
    <T> T whileHeld(Work<T> work) throws IOException {
        inThisProcess.lock();
        try (FileLock lock = lock()) {
            return work.run();
        } finally {
            inThisProcess.unlock();
        }
    }

    private FileLock lock() throws IOException {
        if (!channel.isOpen()) {
            channel = openChannel(); // an interrupted thread closes the channel it waits on
        }
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                // Held by this process through a copy of this class in another class loader.
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    private FileChannel openChannel() throws IOException {
        return FileChannel.open(file, CREATE, WRITE);
    }

    @Override
    public void close() throws IOException {
        inThisProcess.lock();
        try {
            channel.close();
        } finally {
            inThisProcess.unlock();
        }
    }

    /** What is done while the mutex is held. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }
}
