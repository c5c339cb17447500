package io.spanwright.functions.offline;

import io.spanwright.core.convert.Conversion;
import io.spanwright.core.convert.ConversionOptions;
import io.spanwright.core.convert.ConversionResult;
import io.spanwright.core.convert.DataFormat;
import io.spanwright.core.convert.LossPolicy;
import io.spanwright.core.convert.conll.TagScheme;
import io.spanwright.core.convert.labelsfile.ProjectFacts;
import io.spanwright.core.convert.neutral.Loss;
import io.spanwright.core.labels.SupportedLanguages;
import io.spanwright.core.text.StringIndexType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Brings a data set from one format into another. */
final class ConvertOffline {

    private static final int LONGEST_PROJECT = 50;
    private static final int SHORTEST_CONTAINER = 3;

    private ConvertOffline() {}

    static Map<String, Object> run(Options options) throws IOException {
        ConversionOptions how = how(options);
        Conversion conversion =
                new Conversion(
                        DataFormat.of(options.text("from").orElseThrow()),
                        DataFormat.of(options.text("to").orElseThrow()),
                        how);
        ConversionResult result = conversion.run(options.path("source"), options.path("target"));
        Map<String, Object> values = values(result);
        values.put("container", how.project().container());
        return values;
    }

    private static ConversionOptions how(Options options) {
        return new ConversionOptions(
                options.text("documents").map(Path::of),
                options.text("offsets").map(ConvertOffline::unit),
                new LossPolicy(
                        options.text("lossy").isPresent(),
                        options.text("overlaps").filter("longest"::equals).isPresent()),
                options.text("scheme").map(ConvertOffline::scheme).orElse(TagScheme.BIO2),
                project(options));
    }

    private static StringIndexType unit(String name) {
        return StringIndexType.parse(name)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Offsets are counted in Utf16CodeUnit, UnicodeCodePoint or"
                                                + " TextElements_v8."));
    }

    private static TagScheme scheme(String name) {
        return TagScheme.parse(name)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "The schemes of tags are bio1, bio2, iobes and bilou."));
    }

    private static ProjectFacts project(Options options) {
        String name =
                options.text("project")
                        .orElseGet(() -> projectName(options.path("target").getFileName()));
        String language = options.text("language").orElse("en-us");
        if (!SupportedLanguages.supports(language)) {
            throw new IllegalArgumentException(
                    "The language is not a supported BCP-47 tag such as en-us.");
        }
        return new ProjectFacts(name, container(name), language);
    }

    private static String projectName(Path file) {
        String name = file.toString().replaceAll("[^A-Za-z0-9_.-]+", "-");
        return name.substring(0, Math.min(LONGEST_PROJECT, name.length()));
    }

    /** Lower-case letters, digits and single hyphens, as Azure asks. */
    private static String container(String project) {
        String name =
                project.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return name.length() < SHORTEST_CONTAINER ? "project-" + name : name;
    }

    private static Map<String, Object> values(ConversionResult result) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("written", result.written());
        values.put("documents", counts(result.in().documents(), result.out().documents()));
        values.put("labels", counts(result.in().labels(), result.out().labels()));
        values.put("losses", result.losses().stream().map(ConvertOffline::values).toList());
        values.put("errors", result.written() ? 0 : 1);
        return values;
    }

    private static Map<String, Object> counts(long in, long out) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("in", in);
        values.put("out", out);
        return values;
    }

    private static Map<String, Object> values(Loss loss) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", loss.kind().name());
        values.put("count", loss.count());
        values.put("message", loss.message());
        values.put("examples", loss.examples());
        return values;
    }
}
