package io.spanwright.core.labels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * {@code confidenceThreshold} in a project's settings: the least confidence of an entity that a
 * caller is given, 0 to 1. Names of properties are compared without regard to case.
 */
public final class ConfidenceThreshold {

    public static final String NAME = "confidenceThreshold";

    private ConfidenceThreshold() {}

    /** The threshold; 0, which lets all pass, where none is set. */
    public static double of(Optional<ObjectNode> settings) {
        return value(settings)
                .filter(ConfidenceThreshold::isGood)
                .map(JsonNode::asDouble)
                .orElse(0.0);
    }

    /** What stands in the place of the threshold but is no number from 0 to 1. */
    public static Optional<JsonNode> bad(Optional<ObjectNode> settings) {
        return value(settings).filter(value -> !isGood(value));
    }

    private static Optional<JsonNode> value(Optional<ObjectNode> settings) {
        return settings.flatMap(
                object ->
                        object.properties().stream()
                                .filter(property -> property.getKey().equalsIgnoreCase(NAME))
                                .map(Map.Entry::getValue)
                                .filter(value -> !value.isNull())
                                .findFirst());
    }

    private static boolean isGood(JsonNode value) {
        return value.isNumber() && value.asDouble() >= 0 && value.asDouble() <= 1;
    }
}
