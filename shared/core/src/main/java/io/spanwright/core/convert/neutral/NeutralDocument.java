package io.spanwright.core.convert.neutral;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.Utf8;
import java.util.Comparator;
import java.util.List;

/**
 * A document on its way from one format to another. Its labels may overlap, nest and repeat.
 *
 * @param place where it was read
 * @param text exactly as it was labelled; every span is in its UTF-16 code units. Holds no half of
 *     a surrogate pair
 * @param regions the labelled parts in order, apart from each other; empty where all of the text
 *     was labelled
 * @param labels in order of their spans, then of their categories; all inside the text
 */
public record NeutralDocument(
        Place place,
        DocumentFacts facts,
        String text,
        List<Span> regions,
        List<EntityLabel> labels) {

    private static final Comparator<EntityLabel> ORDER =
            Comparator.comparing(EntityLabel::span).thenComparing(EntityLabel::category);

    public NeutralDocument {
        requireNonNull(place, "place is null");
        requireNonNull(facts, "facts is null");
        if (!Utf8.isEncodable(text)) {
            throw new InputException(
                    place,
                    "The text holds one half of a surrogate pair, which is no character. Take the"
                            + " half away, or export the data again.");
        }
        regions = Regions.merge(regions, text.length());
        labels = labels.stream().sorted(ORDER).toList();
        int length = text.length();
        if (labels.stream().anyMatch(label -> label.span().end() > length)) {
            throw new IllegalArgumentException("a label is outside of its text");
        }
    }

    /** A document all of which was labelled. */
    public NeutralDocument(
            Place place, DocumentFacts facts, String text, List<EntityLabel> labels) {
        this(place, facts, text, List.of(), labels);
    }

    /** The same document with other labels. */
    public NeutralDocument with(List<EntityLabel> others) {
        return new NeutralDocument(place, facts, text, regions, others);
    }

    /** The same document with other facts. */
    public NeutralDocument with(DocumentFacts others) {
        return new NeutralDocument(place, others, text, regions, labels);
    }

    /** The same document with other regions. */
    public NeutralDocument withRegions(List<Span> others) {
        return new NeutralDocument(place, facts, text, others, labels);
    }
}
