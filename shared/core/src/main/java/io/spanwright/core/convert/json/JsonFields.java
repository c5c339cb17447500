package io.spanwright.core.convert.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object whose properties are expected to be of certain types. What is {@code null} counts
 * as absent.
 *
 * @param place where the object begins
 */
public record JsonFields(ObjectNode object, Place place) {

    /** Whether the property is there. */
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** The value of the property, whatever it is. */
    public JsonNode node(String name) {
        return has(name) ? object.get(name) : MissingNode.getInstance();
    }

    /** The text, which must be there. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> wrong(name, "a text"));
    }

    /** The text, if it is there. */
    public Optional<String> optionalText(String name) {
        JsonNode node = typed(name, JsonNodeType.STRING, "a text");
        return node.isMissingNode() ? Optional.empty() : Optional.of(node.textValue());
    }

    /** The text, if there is one; anything else in its place does not matter. */
    public Optional<String> anyText(String name) {
        return Optional.ofNullable(node(name).textValue());
    }

    /** The number, which must be there and whole. */
    public long integer(String name) {
        return integer(node(name), name);
    }

    private long integer(JsonNode node, String name) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(name, "a whole number");
        }
        return node.longValue();
    }

    /** Whether the property is {@code true}. */
    public boolean isTrue(String name) {
        return node(name).asBoolean(false);
    }

    /** The object, if it is there. */
    public Optional<JsonFields> object(String name) {
        JsonNode node = typed(name, JsonNodeType.OBJECT, "an object");
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(new JsonFields((ObjectNode) node, place));
    }

    /** The elements of the array; none where it is absent. */
    public List<JsonNode> array(String name) {
        List<JsonNode> elements = new ArrayList<>();
        typed(name, JsonNodeType.ARRAY, "an array").forEach(elements::add);
        return elements;
    }

    /** The elements of the array, which must be objects; none where it is absent. */
    public List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!(element instanceof ObjectNode one)) {
                throw wrong(name, "an array of objects");
            }
            objects.add(new JsonFields(one, place));
        }
        return objects;
    }

    private JsonNode typed(String name, JsonNodeType type, String description) {
        JsonNode node = node(name);
        if (!node.isMissingNode() && node.getNodeType() != type) {
            throw wrong(name, description);
        }
        return node;
    }

    /** The fault that the property is not what is expected. */
    public InputException wrong(String name, String expected) {
        String state = has(name) ? "is something else" : "is missing";
        return new InputException(
                place,
                "\"%s\" must be %s and %s. Mend it, or look whether the format is the right one."
                        .formatted(name, expected, state));
    }
}
