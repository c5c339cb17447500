package io.spanwright.core.convert.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.convert.json.JsonFields;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the text among a task's data. */
final class TaskText {

    private static final Set<String> FACTS = Set.of("location", "language", "dataset");

    private TaskText() {}

    /** {@code text}, or the only property that is a text: its name is the project's choice. */
    static String of(JsonFields data) {
        if (data.has("text")) {
            return data.text("text");
        }
        List<JsonNode> texts =
                data.object().properties().stream()
                        .filter(property -> !FACTS.contains(property.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(JsonNode::isTextual)
                        .toList();
        if (texts.size() != 1) {
            throw data.wrong("text", "a text, or another property be the only text of the task,");
        }
        return texts.get(0).textValue();
    }
}
