package io.spanwright.core.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A merge patch (RFC 7396) of a project. Empty means: not mentioned.
 *
 * @param settings a merge patch itself
 */
public record ProjectPatch(
        Optional<String> projectName,
        Optional<String> projectKind,
        Optional<String> container,
        Optional<String> language,
        Optional<Boolean> multilingual,
        Optional<Change<String>> description,
        Optional<Change<ObjectNode>> settings) {

    /** A new value, or empty where the old one is to be removed. */
    public record Change<T>(Optional<T> value) {}
}
