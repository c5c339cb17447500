package io.spanwright.host.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
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

    @Option(names = "--sarif", description = "File to write the findings to as SARIF 2.1.0.")
    private Path sarif;

    @Override
    Map<String, Object> options() {
        Map<String, Object> options = new HashMap<>();
        options.put("labels", file(labels));
        options.put("documents", directory(documents));
        options.put("sarif", sarif == null ? null : newFile(sarif));
        return options;
    }

    @Override
    void print(Map<String, Object> result, PrintWriter out) {
        if (isWithoutFindings(result)) {
            out.println("errors: 0, warnings: 0");
        }
    }
}
