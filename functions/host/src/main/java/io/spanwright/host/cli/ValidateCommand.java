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

    @Option(
            names = "--fix",
            description =
                    "File to write the labels file to with everything mended that can be. The"
                            + " findings are then what is left.")
    private Path fix;

    @Option(names = "--force", description = "Let --fix replace a file that exists.")
    private boolean force;

    @Override
    Map<String, Object> options() {
        Map<String, Object> options = new HashMap<>();
        options.put("labels", file(labels));
        options.put("documents", directory(documents));
        options.put("sarif", sarif == null ? null : newFile(sarif));
        options.put("fix", fix == null ? null : fix.toAbsolutePath().normalize().toString());
        options.put("force", Boolean.toString(force));
        return options;
    }

    @Override
    void printFirst(Map<String, Object> result, PrintWriter out) {
        RepairLines.print(result, out);
    }

    @Override
    void print(Map<String, Object> result, PrintWriter out) {
        if (isWithoutFindings(result)) {
            out.println("errors: 0, warnings: 0");
        }
    }
}
