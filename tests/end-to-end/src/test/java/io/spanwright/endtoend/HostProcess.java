package io.spanwright.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spanwright serving, in a process that can be killed. */
final class HostProcess implements AutoCloseable {

    private static final Pattern SERVES =
            Pattern.compile(".*serves (https?://\\S+)|.*stays up at (https?://[^;]+);.*");
    private static final Duration START_LIMIT = Duration.ofMinutes(6);

    private final Process process;
    private final CompletableFuture<URI> uri = new CompletableFuture<>();
    private final List<String> lines = new ArrayList<>();

    private HostProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "host output");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a command that serves.
     *
     * @param arguments such as {@code serve --port 0}
     */
    static HostProcess start(
            List<String> javaOptions, List<String> arguments, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(Distribution.command(javaOptions, arguments))
                        .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        // Also where the tests are interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new HostProcess(process);
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
                Matcher serves = SERVES.matcher(line);
                if (serves.matches()) {
                    String found = serves.group(1) == null ? serves.group(2) : serves.group(1);
                    uri.complete(URI.create(found.strip()));
                }
            }
        } catch (IOException e) {
            // The process was killed.
        }
        uri.completeExceptionally(new IllegalStateException("ended: " + output()));
    }

    /** Where it serves, as soon as it does. */
    URI uri() {
        return uri.orTimeout(START_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** What it printed so far. */
    String output() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it has died by itself; the exit status. */
    int awaitDeath(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still alive after " + limit + "\n" + output());
        }
        return process.exitValue();
    }

    /** {@code kill}. */
    void terminate() {
        process.destroy();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** The first key of a server with this data directory. */
    static String key(Path data) {
        try {
            return Files.readAllLines(data.resolve("keys/api-keys.txt")).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
