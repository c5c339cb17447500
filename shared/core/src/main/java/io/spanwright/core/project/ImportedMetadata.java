package io.spanwright.core.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.labels.ProjectMetadata;
import java.util.Optional;

/** What an accepted labels file says of its project. */
record ImportedMetadata(
        String container,
        String language,
        boolean multilingual,
        Optional<String> description,
        Optional<ObjectNode> settings) {

    static ImportedMetadata of(ProjectMetadata metadata) {
        return new ImportedMetadata(
                metadata.storageInputContainerName().orElseThrow(),
                metadata.language().orElseThrow(),
                metadata.multilingual().orElse(false),
                metadata.description(),
                metadata.settings());
    }
}
