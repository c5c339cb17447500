package io.spanwright.core.labels.fix;

import static java.util.Objects.requireNonNull;

/**
 * What a labels file gets that names no project, as those of 2021 don't.
 *
 * @param container of the documents
 */
public record NewProject(String name, String container) {

    public NewProject {
        requireNonNull(name, "name is null");
        requireNonNull(container, "container is null");
    }
}
