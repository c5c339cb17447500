package io.spanwright.core.dataset;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A project's categories and documents, checked, without the texts.
 *
 * @param language BCP-47 tag of the project
 * @param multilingual whether documents of other languages are to be expected
 * @param categories in the order of the labels file, without repeats
 * @param documents in the order of the labels file, each location once
 */
public record Dataset(
        String language,
        boolean multilingual,
        List<String> categories,
        List<DatasetDocument> documents) {

    public Dataset {
        requireNonNull(language, "language is null");
        categories = List.copyOf(categories);
        documents = List.copyOf(documents);
    }
}
