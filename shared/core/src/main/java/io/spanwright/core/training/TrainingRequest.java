package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.LabeledDocuments;
import java.util.List;

/**
 * What to train on and how.
 *
 * @param documents the training part only; the test part never reaches the engine
 * @param categories the project's categories in their order, without repeats
 * @param configVersion what {@link ConfigVersions#resolve} knows
 * @param seed decides every random choice
 * @param language BCP-47 tag of the project
 * @param multilingual whether documents of other languages are to be expected
 */
public record TrainingRequest(
        LabeledDocuments documents,
        List<String> categories,
        String configVersion,
        long seed,
        String language,
        boolean multilingual) {

    public TrainingRequest {
        requireNonNull(documents, "documents is null");
        categories = List.copyOf(categories);
        requireNonNull(configVersion, "configVersion is null");
        requireNonNull(language, "language is null");
        if (categories.stream().distinct().count() != categories.size()) {
            throw new IllegalArgumentException("categories repeat");
        }
    }
}
