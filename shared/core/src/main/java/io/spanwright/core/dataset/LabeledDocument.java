package io.spanwright.core.dataset;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.text.Span;
import java.util.List;

/**
 * A document with its text and what people labelled in it.
 *
 * @param location name of the document in the project's container
 * @param language BCP-47 tag
 * @param text the whole text; every span below is in its UTF-16 code units
 * @param regions the parts that people labelled, in order; only they teach the model. Never empty:
 *     a document that names none is one region
 * @param labels in order of their spans, inside the text and inside the regions, not overlapping
 */
public record LabeledDocument(
        String location,
        String language,
        String text,
        List<Span> regions,
        List<EntityLabel> labels) {

    public LabeledDocument {
        requireNonNull(location, "location is null");
        requireNonNull(language, "language is null");
        requireNonNull(text, "text is null");
        regions = List.copyOf(regions);
        labels = List.copyOf(labels);
    }

    /** The labels inside one of the regions, in order. */
    public List<EntityLabel> labelsIn(Span region) {
        return labels.stream().filter(label -> region.contains(label.span())).toList();
    }
}
