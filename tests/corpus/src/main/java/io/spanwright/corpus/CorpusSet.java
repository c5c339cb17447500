package io.spanwright.corpus;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;

/**
 * A data set in the shape of a custom NER project, and how it is divided.
 *
 * @param name its folder
 * @param labels its labels file, in the folder
 * @param folds 1 to train and test as the file is marked; otherwise that many folds of a
 *     cross-validation
 */
record CorpusSet(String name, String labels, int folds) {

    /** What is scored where nothing else is asked. */
    static final List<CorpusSet> ALL =
            List.of(
                    new CorpusSet("tiny", "labels.json", 1),
                    new CorpusSet("azure-loan-agreements", "labels.json", 5),
                    new CorpusSet("wnut17", "labels.json", 1),
                    new CorpusSet("sec-loan", "labels.json", 1),
                    new CorpusSet("ncbi-disease", "labels.json", 1),
                    new CorpusSet("ler-de", "labels.json", 1));

    CorpusSet {
        requireNonNull(name, "name is null");
        requireNonNull(labels, "labels is null");
        if (folds < 1) {
            throw new IllegalArgumentException("folds is " + folds);
        }
    }

    /** How the set is divided, as the tables say it. */
    String division() {
        return folds == 1 ? "as marked" : folds + "-fold mean";
    }

    Path labels(Path data) {
        return data.resolve(name).resolve(labels);
    }

    Path documents(Path data) {
        return data.resolve(name).resolve("documents");
    }
}
