package io.spanwright.host.cli;

import io.spanwright.host.console.DoubtLines;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reviews labels. */
@Command(
        name = "review",
        description =
                "Find labels that are likely wrong or missing: each document is read by a model"
                        + " that was trained on others.",
        mixinStandardHelpOptions = true)
final class ReviewCommand extends OfflineCommand {

    @Option(names = "--labels", required = true, description = "The labels file.")
    private Path labels;

    @Option(names = "--documents", required = true, description = "Directory of the documents.")
    private Path documents;

    @Option(
            names = "--folds",
            defaultValue = "4",
            description = "Models to train, 2 or more. Default: ${DEFAULT-VALUE}.")
    private long folds;

    @Option(
            names = "--confidence",
            defaultValue = "0.9",
            description =
                    "How sure the models must be, above 0 and below 1. Default: ${DEFAULT-VALUE}.")
    private Double confidence;

    @Option(
            names = "--config",
            defaultValue = "fast",
            description = "Training configuration. Default: ${DEFAULT-VALUE}.")
    private String config;

    @Option(names = "--seed", description = "Decides every random choice.")
    private Long seed;

    @Override
    Map<String, Object> options() {
        Map<String, Object> options = new HashMap<>();
        options.put("labels", file(labels));
        options.put("documents", directory(documents));
        options.put("folds", atLeast(2, folds, "--folds"));
        options.put("confidence", share(confidence, "--confidence"));
        options.put("config", config);
        options.put("seed", seed);
        return options;
    }

    @Override
    void print(Map<String, Object> result, PrintWriter out) {
        DoubtLines.print((List<?>) result.get("doubts"), out);
        out.println(
                "%d doubts about %s labels in %s documents"
                        .formatted(
                                ((List<?>) result.get("doubts")).size(),
                                result.get("labels"),
                                result.get("documents")));
    }
}
