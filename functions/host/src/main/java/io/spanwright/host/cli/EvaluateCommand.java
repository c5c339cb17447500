package io.spanwright.host.cli;

import io.spanwright.host.console.ComparisonLine;
import io.spanwright.host.console.GuidanceLines;
import io.spanwright.host.console.ScoreTable;
import io.spanwright.host.console.ThresholdTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Evaluates a model. */
@Command(
        name = "evaluate",
        description = "Compare a model's predictions with the labels.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand extends OfflineCommand {

    /** Which documents, as it is written. */
    enum Part {
        Test,
        Train,
        all
    }

    @Option(names = "--model", required = true, description = "Directory of the model.")
    private Path model;

    @Option(
            names = "--baseline",
            description = "Directory of another model to compare it with on the same documents.")
    private Path baseline;

    @Option(
            names = "--precision",
            description =
                    "Wished precision, above 0 and below 1: find each category's lowest confidence"
                            + " that has it, with 95 %% certainty.")
    private Double precision;

    @Option(names = "--labels", required = true, description = "The labels file.")
    private Path labels;

    @Option(names = "--documents", required = true, description = "Directory of the documents.")
    private Path documents;

    @Option(
            names = "--dataset",
            defaultValue = "Test",
            description =
                    "Documents to evaluate on: ${COMPLETION-CANDIDATES}. Default:"
                            + " ${DEFAULT-VALUE}.")
    private Part part;

    @Option(names = "--split", description = SplitArgument.DESCRIPTION)
    private SplitArgument split;

    @Override
    Map<String, Object> options() {
        Map<String, Object> options = new HashMap<>();
        options.put("model", directory(model));
        options.put("baseline", baseline == null ? null : directory(baseline));
        options.put("precision", share(precision, "--precision"));
        options.put("labels", file(labels));
        options.put("documents", directory(documents));
        options.put("dataset", part.name());
        options.put("split", split == null ? null : split.name());
        return options;
    }

    @Override
    void print(Map<String, Object> result, PrintWriter out) {
        ScoreTable.print(result, out);
        if (result.get("comparison") instanceof Map<?, ?> comparison) {
            out.println(ComparisonLine.of(comparison));
        }
        GuidanceLines.print((List<?>) result.get("guidance"), out);
        if (result.get("thresholds") instanceof Map<?, ?> thresholds) {
            ThresholdTable.print(thresholds, out);
        }
        out.println(result.get("characters") + " characters in " + result.get("seconds") + " s");
    }
}
