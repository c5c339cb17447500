package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one training job works on, from its first step to its last, whatever happens to the project
 * meanwhile.
 *
 * @param documents hash of the file with the documents and their texts, which is also its name
 * @param confidenceThreshold least confidence of a prediction that is evaluated, as callers see it
 * @param categories in the project's order
 * @param trainingLabels number of labels to learn from by category, in the same order; empty in
 *     what was stored before they were counted
 * @param train locations of the documents to learn from
 * @param test locations of the documents to evaluate on
 * @param changedDocuments whose text is not the one their labels were imported for
 */
record TrainingSnapshot(
        String documents,
        String language,
        boolean multilingual,
        double confidenceThreshold,
        List<String> categories,
        Map<String, Integer> trainingLabels,
        List<String> train,
        List<String> test,
        int changedDocuments) {

    TrainingSnapshot {
        requireNonNull(documents, "documents is null");
        requireNonNull(language, "language is null");
        categories = List.copyOf(categories);
        trainingLabels =
                trainingLabels == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(trainingLabels));
        train = List.copyOf(train);
        test = List.copyOf(test);
    }
}
