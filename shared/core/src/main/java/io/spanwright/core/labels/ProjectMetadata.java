package io.spanwright.core.labels;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The project a labels file belongs to, as the file says it.
 *
 * @param language BCP-47 tag
 * @param settings kept as they are, also those the product does not know
 */
public record ProjectMetadata(
        Optional<String> projectName,
        Optional<String> projectKind,
        Optional<String> storageInputContainerName,
        Optional<String> language,
        Optional<Boolean> multilingual,
        Optional<String> description,
        Optional<ObjectNode> settings) {

    /**
     * UTF-16 code units of the description, and of the settings as JSON: a project is one item of
     * metadata, which must stay small.
     */
    public static final int MOST_CHARACTERS = 10_000;

    public ProjectMetadata {
        requireNonNull(projectName, "projectName is null");
        requireNonNull(projectKind, "projectKind is null");
        requireNonNull(storageInputContainerName, "storageInputContainerName is null");
        requireNonNull(language, "language is null");
        requireNonNull(multilingual, "multilingual is null");
        requireNonNull(description, "description is null");
        settings = settings.map(ObjectNode::deepCopy);
    }
}
