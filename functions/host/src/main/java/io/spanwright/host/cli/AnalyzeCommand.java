package io.spanwright.host.cli;

import io.spanwright.host.console.EntityLines;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
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

    @Option(
            names = "--thresholds",
            description =
                    "File with the least confidence of each category, as evaluate --precision P"
                            + " --json prints it. A category for which none was found is left out.")
    private Path thresholds;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "UTF-8 text files.")
    private List<Path> files;

    @Override
    Map<String, Object> options() {
        Map<String, Object> options = new HashMap<>();
        options.put("model", directory(model));
        options.put("thresholds", thresholds == null ? null : file(thresholds));
        options.put("files", files.stream().map(this::file).toList());
        return options;
    }

    @Override
    void print(Map<String, Object> result, PrintWriter out) {
        EntityLines.print(result, out);
    }
}
