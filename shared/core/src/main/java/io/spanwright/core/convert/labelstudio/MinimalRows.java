package io.spanwright.core.convert.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.convert.json.FactFields;
import io.spanwright.core.convert.json.JsonFields;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.text.LabelResolver;
import io.spanwright.core.convert.text.RawLabel;
import io.spanwright.core.dataset.EntityLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON-MIN: each row is one annotation of a task, with the data and the labels side by side.
 * The property of the labels has the name that the project gave it. Further rows of the same task
 * follow the first.
 */
final class MinimalRows {

    private final LabelResolver resolver;
    private final Losses losses;
    private JsonNode task = MissingNode.getInstance();
    private List<EntityLabel> labels = List.of();

    MinimalRows(LabelResolver resolver, Losses losses) {
        this.resolver = resolver;
        this.losses = losses;
    }

    /** The document of a row, unless it is a further row of the last one's task. */
    Optional<NeutralDocument> document(JsonFields row) {
        String text = row.text("text");
        List<EntityLabel> own = resolver.resolve(text, labels(row));
        JsonNode id = row.node("id");
        if (!id.isMissingNode() && id.equals(task)) {
            if (!own.equals(labels)) {
                losses.add(LossKind.OTHER_ANNOTATION, row.place());
            }
            return Optional.empty();
        }
        task = id;
        labels = own;
        return Optional.of(new NeutralDocument(row.place(), FactFields.read(row), text, own));
    }

    private static List<RawLabel> labels(JsonFields row) {
        List<RawLabel> labels = new ArrayList<>();
        for (JsonNode value : row.object()) {
            if (value.isArray()) {
                value.forEach(element -> labels.addAll(span(element, row)));
            }
        }
        return labels;
    }

    private static List<RawLabel> span(JsonNode element, JsonFields row) {
        return element instanceof ObjectNode object && object.has("labels")
                ? TaskAnnotations.marked(new JsonFields(object, row.place()))
                : List.of();
    }
}
