package io.spanwright.core.convert.labelsfile;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.convert.json.JsonFields;
import io.spanwright.core.convert.json.JsonSource;
import io.spanwright.core.convert.json.JsonWalk;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.text.StringIndexType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds its way through a labels file of any age: the present form, and that of 2021, in which
 * documents and categories are at the top and both are called extractors. Property names are in any
 * case. Holds one document at a time.
 */
final class LabelsParser {

    private static final Set<String> CATEGORY_LISTS = Set.of("entities", "extractors");

    private final Path file;
    private final String name;

    LabelsParser(Path file) {
        this.file = file;
        this.name = file.getFileName().toString();
    }

    /** Reads everything but the documents. */
    LabelsHeader header(Optional<StringIndexType> asked) throws IOException {
        List<String> categories = new ArrayList<>();
        List<String> units = new ArrayList<>();
        walk(
                (path, walk) -> {
                    if (path.equals("stringindextype")) {
                        units.add(walk.tree().asText());
                    } else if (isCategories(path)) {
                        walk.tree().forEach(node -> categories.add(category(node)));
                    }
                });
        Place start = Place.startOf(name);
        StringIndexType declared =
                units.isEmpty()
                        ? StringIndexType.UTF16_CODE_UNIT
                        : StringIndexType.parse(units.get(0)).orElseThrow(() -> noUnit(start));
        return new LabelsHeader(asked.orElse(declared), categories);
    }

    private static InputException noUnit(Place place) {
        return new InputException(
                place, "\"stringIndexType\" names no unit. Write \"Utf16CodeUnit\".");
    }

    private static boolean isCategories(String path) {
        int slash = path.lastIndexOf('/');
        boolean inAssets = slash < 0 || path.substring(0, slash).equals("assets");
        return inAssets && CATEGORY_LISTS.contains(path.substring(slash + 1));
    }

    private static String category(JsonNode node) {
        for (String property : List.of("category", "name")) {
            JsonNode value = JsonWalk.lowerCased(node).path(property);
            if (value.isTextual()) {
                return value.textValue();
            }
        }
        return "";
    }

    /** Reads the documents; property names are in lower case then. */
    void documents(JsonSource.ObjectSink sink) throws IOException {
        walk(
                (path, walk) -> {
                    if (path.equals("assets/documents") || path.equals("documents")) {
                        walk.elements(sink);
                    }
                });
    }

    private void walk(JsonWalk.Visitor visitor) throws IOException {
        JsonWalk.walk(
                file,
                name,
                (path, walk) -> {
                    String lower = path.toLowerCase(Locale.ROOT);
                    if (lower.equals("assets")) {
                        walk.enter();
                    } else {
                        visitor.visit(lower, walk);
                    }
                });
    }

    /** The labelled regions of a document, whatever they are called. */
    static List<JsonFields> regions(JsonFields document) {
        List<JsonFields> regions = new ArrayList<>(document.objects("entities"));
        regions.addAll(document.objects("extractors"));
        return regions;
    }

    /** The category of a label, whatever it is called. */
    static String categoryOf(JsonFields label) {
        return label.has("extractorname") ? label.text("extractorname") : label.text("category");
    }
}
