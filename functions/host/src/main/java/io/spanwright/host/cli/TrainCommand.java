package io.spanwright.host.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains a model. */
@Command(
        name = "train",
        description = "Train a model on the labelled documents that are not kept for testing.",
        mixinStandardHelpOptions = true)
final class TrainCommand extends OfflineCommand {

    @Option(names = "--labels", required = true, description = "The labels file.")
    private Path labels;

    @Option(names = "--documents", required = true, description = "Directory of the documents.")
    private Path documents;

    @Option(names = "--model", required = true, description = "Directory to write the model to.")
    private Path model;

    @Option(
            names = "--config",
            defaultValue = "latest",
            description =
                    "Training configuration: fast, balanced or accurate, or one with its date."
                            + " Default: ${DEFAULT-VALUE}, which is balanced.")
    private String config;

    @Option(names = "--seed", description = "Decides every random choice.")
    private Long seed;

    @Option(names = "--split", description = SplitArgument.DESCRIPTION)
    private SplitArgument split;

    @Override
    Map<String, Object> options() {
        Map<String, Object> options = new HashMap<>();
        options.put("labels", file(labels));
        options.put("documents", directory(documents));
        options.put("model", model.toAbsolutePath().normalize().toString());
        options.put("config", config);
        options.put("seed", seed);
        options.put("split", split == null ? null : split.name());
        return options;
    }

    @Override
    void print(Map<String, Object> result, PrintWriter out) {
        result.forEach(
                (name, value) -> {
                    if (name.equals("trainingWarnings")) {
                        ((List<?>) value).forEach(warning -> out.println("warning: " + warning));
                    } else if (!name.equals("findings")) {
                        out.println(name + ": " + value);
                    }
                });
    }
}
