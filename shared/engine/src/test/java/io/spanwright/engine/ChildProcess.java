package io.spanwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process with the class path of the tests. */
public final class ChildProcess {

    private ChildProcess() {}

    /** Runs a main class to its end; fails with its output where its exit status is not 0. */
    public static void run(Path log, List<String> options, Class<?> mainClass, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(log, options, mainClass, arguments);
        try {
            assertThat(process.waitFor()).as(() -> output(log)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Starts a main class; its output goes to the log. */
    static Process start(Path log, List<String> options, Class<?> mainClass, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(mainClass.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static String output(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no output";
        }
    }
}
