package io.spanwright.core.dataset;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** How many labels of each category some of the documents have, in the categories' order. */
    public Map<String, Integer> labelCounts(List<DatasetDocument> some) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        categories.forEach(category -> counts.put(category, 0));
        for (DatasetDocument document : some) {
            document.labels().forEach(one -> counts.merge(one.category(), 1, Integer::sum));
        }
        return Collections.unmodifiableMap(counts);
    }
}
