package io.spanwright.host.cli;

import io.spanwright.host.console.Colors;
import io.spanwright.host.console.FindingReport;
import io.spanwright.host.console.ProgressBar;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands without a server share: they run in the app and print once. */
abstract class OfflineCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print one JSON object, and nothing else.")
    private boolean json;

    @Spec private CommandSpec spec;

    /** The command's options by name, after a look whether they make sense. */
    abstract Map<String, Object> options();

    /** Prints the result for people. */
    abstract void print(Map<String, Object> result, PrintWriter out);

    /** Prints for people what there is to say beside the findings of a result with errors. */
    void printRefused(Map<String, Object> result, PrintWriter out) {}

    /** What is printed. */
    Map<String, Object> result(Map<String, Object> options, BiConsumer<Double, Duration> progress)
            throws OfflineFailure {
        return OfflineApp.run(spec.name(), options, progress);
    }

    /** The exit status of a command that could be done. */
    int status(Map<String, Object> result) {
        return hasErrors(result) ? 1 : 0;
    }

    /** Prints what goes before the findings, also where some are errors. */
    void printFirst(Map<String, Object> result, PrintWriter out) {}

    @Override
    public final Integer call() {
        Map<String, Object> options = options();
        PrintWriter out = spec.commandLine().getOut();
        try (ProgressBar progress = ProgressBar.of(spec.name())) {
            Map<String, Object> result = result(options, progress::show);
            present(result, options, out);
            return status(result);
        } catch (OfflineFailure failure) {
            present(failure, out);
            return 1;
        }
    }

    private void present(Map<String, Object> result, Map<String, Object> options, PrintWriter out) {
        if (json) {
            JsonOutput.print(result, out);
            return;
        }
        printFirst(result, out);
        if (!isWithoutFindings(result)) {
            printFindings((List<?>) result.get("findings"), options, out);
        }
        if (hasErrors(result)) {
            printRefused(result, out);
        } else {
            print(result, out);
        }
        out.flush();
    }

    private void printFindings(List<?> findings, Map<String, Object> options, PrintWriter out) {
        Path labels = Path.of(options.getOrDefault("labels", "labels.json").toString());
        Colors colors = Colors.of(spec.commandLine().getColorScheme().ansi());
        new FindingReport(labels.getFileName().toString(), colors, out).print(findings);
    }

    /** Whether nothing was found in the labels file, if the command has one at all. */
    static boolean isWithoutFindings(Map<String, Object> result) {
        return !(result.get("findings") instanceof List<?> findings) || findings.isEmpty();
    }

    private void present(OfflineFailure failure, PrintWriter out) {
        spec.commandLine().getErr().println(failure.getMessage());
        if (json) {
            JsonOutput.print(Map.of("error", failure.getMessage()), out);
        }
    }

    private static boolean hasErrors(Map<String, Object> result) {
        boolean findings = result.get("errors") instanceof Integer errors && errors > 0;
        boolean documents = result.get("errors") instanceof List<?> errors && !errors.isEmpty();
        return findings || documents;
    }

    /** Wrong usage where there is no such file. */
    final String file(Path path) {
        return existing(path, Files.isRegularFile(path), "file");
    }

    /** Wrong usage where there is no such directory. */
    final String directory(Path path) {
        return existing(path, Files.isDirectory(path), "directory");
    }

    /** Wrong usage where its directory does not exist. */
    final String newFile(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null || !Files.isDirectory(parent) || Files.isDirectory(absolute)) {
            throw new ParameterException(spec.commandLine(), "No file can be written at " + path);
        }
        return absolute.toString();
    }

    /** Wrong usage where it is not above 0 and below 1; null stays null. */
    final Double share(Double value, String option) {
        if (value != null && !(value > 0 && value < 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is above 0 and below 1, and not %s".formatted(option, value));
        }
        return value;
    }

    /** Wrong usage where it is less. */
    final Long atLeast(long least, long value, String option) {
        if (value < least) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is %d or more, and not %d".formatted(option, least, value));
        }
        return value;
    }

    private String existing(Path path, boolean exists, String kind) {
        if (!exists) {
            throw new ParameterException(spec.commandLine(), "There is no " + kind + " " + path);
        }
        return path.toAbsolutePath().normalize().toString();
    }
}
