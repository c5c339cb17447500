package io.spanwright.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main class run in a JVM of its own, whose lines are read from a file also after its death. */
final class ChildJvm {

    private static final long START_SECONDS = 60;

    private final Process process;
    private final Path lines;

    private ChildJvm(Process process, Path lines) {
        this.process = process;
        this.lines = lines;
    }

    static ChildJvm start(Path lines, Class<?> main, Object... arguments) throws IOException {
        return start(lines, List.of(), main, arguments);
    }

    static ChildJvm start(Path lines, List<String> options, Class<?> main, Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(lines.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return new ChildJvm(process, lines);
    }

    /** Waits until the child has printed something. */
    void awaitFirstLine() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (Files.size(lines) == 0) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the child printed nothing; alive: " + process.isAlive());
            }
            Thread.sleep(1);
        }
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int await() throws InterruptedException {
        return process.waitFor();
    }

    /** The lines that were printed whole. */
    List<String> lines() throws IOException {
        String text = Files.readString(lines);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
