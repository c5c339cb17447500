package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scratch directories that hold texts and checkpoints while a step works on them. Each carries the
 * process's id in its name, so that what a killed process left behind can be told and deleted.
 */
public final class WorkDirectories {

    private static final String PREFIX = "step-";

    /** Tells this process from one before it that had the same id, as in containers. */
    private static final String RUN = Long.toHexString(new SecureRandom().nextLong());

    private static final long MEGABYTE = 1L << 20;

    private final Path root;
    private final long freeBytes;

    /**
     * @param root may not exist yet
     * @param freeMegabytes that must be free there before a step starts
     */
    public WorkDirectories(Path root, long freeMegabytes) {
        this.root = requireNonNull(root, "root is null");
        this.freeBytes = freeMegabytes * MEGABYTE;
    }

    /** Deletes what processes that run no more have left behind. */
    public void deleteAbandoned() {
        if (!Files.isDirectory(root)) {
            return;
        }
        children(root).stream()
                .filter(WorkDirectories::isAbandoned)
                .forEach(WorkDirectories::delete);
    }

    private static boolean isAbandoned(Path directory) {
        String[] parts = directory.getFileName().toString().split("-", -1);
        return parts.length >= 4
                && parts[0].concat("-").equals(PREFIX)
                && parts[1].matches("[0-9]{1,18}")
                && !parts[2].equals(RUN)
                && isOver(Long.parseLong(parts[1]));
    }

    private static boolean isOver(long process) {
        Optional<ProcessHandle> handle = ProcessHandle.of(process);
        return process == ProcessHandle.current().pid()
                || handle.filter(ProcessHandle::isAlive).isEmpty();
    }

    /**
     * A new empty directory.
     *
     * @throws UncheckedIOException where too little disk is free
     */
    Scratch open() {
        try {
            Files.createDirectories(root);
            requireFreeDisk();
            String prefix = PREFIX + ProcessHandle.current().pid() + "-" + RUN + "-";
            return new Scratch(Files.createTempDirectory(root, prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireFreeDisk() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < freeBytes) {
            throw new IOException(
                    "only "
                            + free / MEGABYTE
                            + " MB are free in the work directory; free some, or lower"
                            + " SPANWRIGHT_FREE_DISK_MEGABYTES");
        }
    }

    private static List<Path> children(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scratch directory, deleted when closed. */
    record Scratch(Path directory) implements AutoCloseable {

        Path file(String name) {
            return directory.resolve(name);
        }

        /** A new empty directory inside. */
        Path folder(String name) {
            try {
                return Files.createDirectory(file(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            WorkDirectories.delete(directory);
        }
    }
}
