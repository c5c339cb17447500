package io.spanwright.host.sample;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A custom named entity recognition project to try the product with.
 *
 * @param name project and storage container are called so
 * @param documents labelled, each marked {@code Train} or {@code Test}
 * @param newDocuments texts for the trained model, without labels in the labels file
 */
public record SampleProject(
        String name, List<SampleDocument> documents, List<SampleDocument> newDocuments) {

    /** The seed of the sample that the documentation speaks of. */
    public static final long DEFAULT_SEED = 20260101;

    public SampleProject {
        requireNonNull(name, "name is null");
        documents = List.copyOf(documents);
        newDocuments = List.copyOf(newDocuments);
    }

    /** The sample of this seed; the same one each time. */
    public static SampleProject generate(long seed) {
        return new SampleGenerator(seed).project();
    }

    /** The labels file as JSON, offsets in UTF-16 code units. */
    public String labelsFile() {
        return SampleLabelsFile.write(this);
    }
}
