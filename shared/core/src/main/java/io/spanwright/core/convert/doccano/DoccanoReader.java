package io.spanwright.core.convert.doccano;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.convert.json.FactFields;
import io.spanwright.core.convert.json.JsonFields;
import io.spanwright.core.convert.json.JsonLines;
import io.spanwright.core.convert.neutral.DatasetReader;
import io.spanwright.core.convert.neutral.DocumentSink;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.convert.text.LabelResolver;
import io.spanwright.core.convert.text.RawLabel;
import io.spanwright.core.text.StringIndexType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads doccano's JSONL of sequence labelling: {@code text} or {@code data}, with {@code label} or
 * {@code labels} as triples of start, end and name, or with {@code entities} as objects.
 *
 * <p>doccano is labelled in a browser and counts in UTF-16 code units (doccano issue 2290), unless
 * a project was set to count grapheme clusters, which the file does not say.
 */
public final class DoccanoReader implements DatasetReader {

    /** The unit of the program's default. */
    public static final StringIndexType UNIT = StringIndexType.UTF16_CODE_UNIT;

    private static final List<String> TRIPLES = List.of("label", "labels");

    private final Path file;
    private final StringIndexType unit;

    public DoccanoReader(Path file, Optional<StringIndexType> unit) {
        this.file = requireNonNull(file, "file is null");
        this.unit = unit.orElse(UNIT);
    }

    @Override
    public void read(DocumentSink sink, Losses losses) throws IOException {
        LabelResolver resolver = new LabelResolver(List.of(unit), losses);
        JsonLines.readAll(file, fields -> sink.accept(document(fields, resolver, losses)));
    }

    private static NeutralDocument document(
            JsonFields fields, LabelResolver resolver, Losses losses) {
        String text = fields.text(fields.has("data") && !fields.has("text") ? "data" : "text");
        losses.add(LossKind.RELATION, fields.place(), fields.array("relations").size());
        return new NeutralDocument(
                fields.place(),
                FactFields.read(fields, "meta"),
                text,
                resolver.resolve(text, labels(fields)));
    }

    private static List<RawLabel> labels(JsonFields fields) {
        if (fields.has("annotations")) {
            throw new InputException(
                    fields.place(),
                    "The labels are numbers in \"annotations\". Export the data from doccano as"
                            + " JSONL with the names of the labels.");
        }
        List<RawLabel> labels = new ArrayList<>();
        for (String name : TRIPLES) {
            fields.array(name).forEach(triple -> labels.add(triple(triple, fields, name)));
        }
        for (JsonNode entity : fields.array("entities")) {
            labels.add(
                    entity.isArray() ? triple(entity, fields, "entities") : entity(entity, fields));
        }
        return labels;
    }

    private static RawLabel triple(JsonNode triple, JsonFields fields, String name) {
        boolean right =
                triple.isArray()
                        && triple.size() >= 3
                        && triple.get(0).isIntegralNumber()
                        && triple.get(1).isIntegralNumber()
                        && triple.get(2).isTextual();
        if (!right) {
            throw fields.wrong(name, "an array of labels as [start, end, \"name\"]");
        }
        return label(
                fields.place(),
                triple.get(2).textValue(),
                triple.get(0).longValue(),
                triple.get(1).longValue());
    }

    private static RawLabel entity(JsonNode entity, JsonFields fields) {
        if (!entity.isObject()) {
            throw fields.wrong("entities", "an array of objects");
        }
        JsonFields one = new JsonFields((ObjectNode) entity, fields.place());
        return label(
                fields.place(),
                one.text("label"),
                one.integer("start_offset"),
                one.integer("end_offset"));
    }

    private static RawLabel label(Place place, String category, long start, long end) {
        return new RawLabel(place, category, start, end, Optional.empty());
    }
}
