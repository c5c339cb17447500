package io.spanwright.host.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a data set from one format into another. */
@Command(
        name = "convert",
        description = {
            "Bring a data set from one format into another, without loss or not at all.",
            "The formats are " + ConversionOptions.FORMATS + "."
        },
        mixinStandardHelpOptions = true)
final class ConvertCommand extends OfflineCommand {

    @Option(names = "--from", required = true, paramLabel = "FORMAT", description = "Of IN.")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "Of OUT.")
    private String to;

    @Parameters(index = "0", paramLabel = "IN", description = "File or directory to read.")
    private Path source;

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "File or directory to write; must not exist.")
    private Path target;

    @Mixin private ConversionOptions conversion;

    @Option(
            names = "--scheme",
            description = "Tags of conll: bio1, bio2, iobes or bilou. Default: bio2.")
    private String scheme;

    @Option(names = "--project", description = "Name of the project, for a labels file.")
    private String project;

    @Override
    Map<String, Object> options() {
        Map<String, Object> options = conversion.values();
        options.put("from", from);
        options.put("to", to);
        options.put("source", Files.isDirectory(source) ? directory(source) : file(source));
        options.put("target", ConversionOptions.absolute(target));
        options.put("scheme", scheme);
        options.put("project", project);
        return options;
    }

    @Override
    void print(Map<String, Object> result, PrintWriter out) {
        LossLines.print(result, out);
    }

    @Override
    void printRefused(Map<String, Object> result, PrintWriter out) {
        LossLines.print(result, out);
    }
}
