package io.spanwright.core.dataset;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a labels file says of one document, without its text.
 *
 * @param location name of the document in the project's container
 * @param language BCP-47 tag: the document's own, or the project's where it has none
 * @param mark how it is marked, or empty where it is not
 * @param regions the labelled parts in order, not overlapping; empty means the whole text
 * @param labels in order of their spans, inside the regions, not overlapping
 */
public record DatasetDocument(
        String location,
        String language,
        Optional<DatasetMark> mark,
        List<Span> regions,
        List<EntityLabel> labels) {

    public DatasetDocument {
        requireNonNull(location, "location is null");
        requireNonNull(language, "language is null");
        requireNonNull(mark, "mark is null");
        regions = List.copyOf(regions);
        labels = PackedLabels.copyOf(labels);
    }

    /**
     * The document together with its text.
     *
     * @param text as {@link DocumentText} decodes it
     */
    public LabeledDocument withText(String text) {
        List<Span> labeled = regions.isEmpty() ? List.of(new Span(0, text.length())) : regions;
        return new LabeledDocument(location, language, text, labeled, labels);
    }
}
