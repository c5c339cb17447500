package io.spanwright.host.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks a labels file. */
@Command(
        name = "validate",
        description = "Check a labels file and the documents it names.",
        mixinStandardHelpOptions = true)
final class ValidateCommand extends OfflineCommand {

    @Option(names = "--labels", required = true, description = "The labels file.")
    private Path labels;

    @Option(names = "--documents", required = true, description = "Directory of the documents.")
    private Path documents;

    @Override
    Map<String, Object> options() {
        return Map.of("labels", file(labels), "documents", directory(documents));
    }

    @Override
    void print(Map<String, Object> result, PrintWriter out) {
        out.println("errors: " + result.get("errors") + ", warnings: " + result.get("warnings"));
    }
}
