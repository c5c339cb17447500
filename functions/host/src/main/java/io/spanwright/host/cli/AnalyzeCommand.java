package io.spanwright.host.cli;

import io.spanwright.host.console.EntityLines;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Extracts entities. */
@Command(
        name = "analyze",
        description = "Extract entities from text files.",
        mixinStandardHelpOptions = true)
final class AnalyzeCommand extends OfflineCommand {

    @Option(names = "--model", required = true, description = "Directory of the model.")
    private Path model;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "UTF-8 text files.")
    private List<Path> files;

    @Override
    Map<String, Object> options() {
        return Map.of("model", directory(model), "files", files.stream().map(this::file).toList());
    }

    @Override
    void print(Map<String, Object> result, PrintWriter out) {
        EntityLines.print(result, out);
    }
}
