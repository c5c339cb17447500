package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one training job works on, from its first step to its last, whatever happens to the project
 * meanwhile.
 *
 * @param documents hash of the file with the documents and their texts, which is also its name
 * @param confidenceThreshold least confidence of a prediction that is evaluated, as callers see it
 * @param categories in the project's order
 * @param train locations of the documents to learn from
 * @param test locations of the documents to evaluate on
 */
record TrainingSnapshot(
        String documents,
        String language,
        boolean multilingual,
        double confidenceThreshold,
        List<String> categories,
        List<String> train,
        List<String> test) {

    TrainingSnapshot {
        requireNonNull(documents, "documents is null");
        requireNonNull(language, "language is null");
        categories = List.copyOf(categories);
        train = List.copyOf(train);
        test = List.copyOf(test);
    }
}
