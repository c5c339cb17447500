package io.spanwright.host.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What every command that reads a data set of another format understands. */
final class ConversionOptions {

    static final String FORMATS =
            "labels, conll, doccano, label-studio, prodigy, brat, comprehend or jsonl";

    @Option(
            names = "--documents",
            description = "Directory of the texts, where they are not beside the labels.")
    private Path documents;

    @Option(
            names = "--offsets",
            paramLabel = "UNIT",
            description =
                    "What the data counts offsets in, where it is not the format's own unit:"
                            + " Utf16CodeUnit, UnicodeCodePoint or TextElements_v8.")
    private String offsets;

    @Option(
            names = "--lossy",
            description = "Drop what can't be represented, and say how much that was.")
    private boolean lossy;

    @Option(
            names = "--overlaps",
            converter = Overlaps.class,
            paramLabel = "longest",
            description = "Of labels that overlap keep the longest, and say how many went.")
    private String overlaps;

    @Option(
            names = "--language",
            description = "BCP-47 tag of the texts, for a labels file. Default: en-us.")
    private String language;

    /** The options by name. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("documents", documents == null ? null : absolute(documents));
        values.put("offsets", offsets);
        values.put("lossy", lossy ? "true" : null);
        values.put("overlaps", overlaps);
        values.put("language", language);
        return values;
    }

    static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    static final class Overlaps implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.equals("longest")) {
                throw new TypeConversionException("the only choice is longest");
            }
            return value;
        }
    }
}
