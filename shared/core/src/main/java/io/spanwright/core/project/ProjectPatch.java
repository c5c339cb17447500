package io.spanwright.core.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A merge patch (RFC 7396) of a project. Empty means: not mentioned.
 *
 * @param description inside, empty means: to be removed
 * @param settings inside, empty means: to be removed; otherwise a merge patch itself
 */
public record ProjectPatch(
        Optional<String> projectName,
        Optional<String> projectKind,
        Optional<String> container,
        Optional<String> language,
        Optional<Boolean> multilingual,
        Optional<Optional<String>> description,
        Optional<Optional<ObjectNode>> settings) {}
