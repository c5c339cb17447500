package io.spanwright.corpus.opennlp;

import io.spanwright.core.dataset.Dataset;
import io.spanwright.core.dataset.DatasetDocument;
import io.spanwright.core.dataset.DatasetSplit;
import io.spanwright.core.dataset.DatasetSplitter;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.dataset.SplitOptions;
import io.spanwright.core.labels.LabelsFileValidator;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A data set divided as {@code train --split manual} divides it, read and judged by the same code.
 *
 * @param categories in the order of the labels file
 */
record MarkedParts(
        List<String> categories, List<LabeledDocument> train, List<LabeledDocument> test) {

    MarkedParts {
        categories = List.copyOf(categories);
        train = List.copyOf(train);
        test = List.copyOf(test);
    }

    /**
     * Reads both parts.
     *
     * @throws IllegalArgumentException where the labels file is not fit for training
     */
    static MarkedParts read(Path labels, Path documents) throws IOException {
        Map<String, LabeledDocument> texts = new HashMap<>();
        LabelsValidation validation =
                new LabelsFileValidator(
                                new FolderTexts(documents), Purpose.TRAINING, Optional.empty())
                        .validate(
                                Files.readAllBytes(labels),
                                document -> texts.put(document.location(), document));
        if (validation instanceof LabelsValidation.Accepted accepted) {
            return divide(accepted.dataset(), texts);
        }
        throw new IllegalArgumentException(labels + ": " + validation.findings());
    }

    private static MarkedParts divide(Dataset dataset, Map<String, LabeledDocument> texts) {
        DatasetSplit split = DatasetSplitter.split(dataset, new SplitOptions.Manual(), 0);
        return new MarkedParts(
                dataset.categories(), of(split.train(), texts), of(split.test(), texts));
    }

    private static List<LabeledDocument> of(
            List<DatasetDocument> part, Map<String, LabeledDocument> texts) {
        return part.stream().map(document -> texts.get(document.location())).toList();
    }
}
