package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Child processes. */
final class Commands {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** What a process printed and how it ended. */
    record Result(int status, String out, String err) {}

    private Commands() {}

    /** Path of the java program that runs this test. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs the command to its end. */
    static Result run(
            Path directory, Map<String, String> environment, Duration limit, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(directory, "out", ".txt");
        Path err = Files.createTempFile(directory, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not done in " + limit + ": " + command + text(err));
        }
        return new Result(process.exitValue(), text(out), text(err));
    }

    /** What the command line prints, with the tiny encoder on one thread; it must end well. */
    static String tiny(Path directory, List<String> arguments)
            throws IOException, InterruptedException {
        Map<String, String> environment =
                Map.of(
                        "SPANWRIGHT_ENCODER",
                        Distribution.tinyEncoder().toString(),
                        "SPANWRIGHT_TRAINING_THREADS",
                        "1");
        Result result =
                run(directory, environment, LIMIT, Distribution.command(List.of(), arguments));
        assertThat(result.status()).as(result.out() + result.err()).isZero();
        return result.out();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
