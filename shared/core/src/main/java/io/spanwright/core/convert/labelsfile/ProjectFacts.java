package io.spanwright.core.convert.labelsfile;

import static java.util.Objects.requireNonNull;

/**
 * What a labels file says of its project, which no other format does.
 *
 * @param name of the project
 * @param container that the documents will be in
 * @param language BCP-47 tag
 */
public record ProjectFacts(String name, String container, String language) {

    public ProjectFacts {
        requireNonNull(name, "name is null");
        requireNonNull(container, "container is null");
        requireNonNull(language, "language is null");
    }
}
