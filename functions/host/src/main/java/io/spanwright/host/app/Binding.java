package io.spanwright.host.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.host.HostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of the bindings in a function.json.
 *
 * @param type as written, such as {@code httpTrigger}
 * @param name the parameter it belongs to, {@code $return} for the return value
 * @param properties all of the entry
 */
public record Binding(String type, String name, JsonNode properties) {
    public Binding {
        Objects.requireNonNull(type, "type is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(properties, "properties is null");
    }

    static Binding of(JsonNode node, String function) {
        String type = node.path("type").asText("");
        if (type.isEmpty()) {
            throw new HostException("A binding in " + function + "/function.json has no type");
        }
        return new Binding(type, node.path("name").asText(""), node);
    }

    /** Whether it starts the function. */
    public boolean isTrigger() {
        return type.toLowerCase(java.util.Locale.ROOT).endsWith("trigger");
    }

    /** Whether it is this type; types are compared without case, as Azure does. */
    public boolean is(String otherType) {
        return type.equalsIgnoreCase(otherType);
    }

    /** A text property, empty if absent. */
    public Optional<String> text(String property) {
        JsonNode value = properties.get(property);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    /** A list property, or a text as a list of one; empty if absent. */
    public List<String> list(String property) {
        JsonNode value = properties.path(property);
        if (value.isTextual()) {
            return List.of(value.asText());
        }
        List<String> values = new ArrayList<>();
        value.forEach(element -> values.add(element.asText()));
        return List.copyOf(values);
    }

    /** A boolean property, false if absent. */
    public boolean flag(String property) {
        return properties.path(property).asBoolean(false);
    }
}
