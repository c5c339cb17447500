package io.spanwright.core.labels.fix;

import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.labels.LabelsFile.Region;
import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes labels one by one and leaves everything around them. */
final class LabelMapping {

    private LabelMapping() {}

    static List<Region> map(List<Region> regions, UnaryOperator<Label> mapping) {
        return regions.stream()
                .map(
                        region ->
                                withLabels(
                                        region,
                                        region.labels().map(l -> l.stream().map(mapping).toList())))
                .toList();
    }

    /**
     * Changes labels that are in the text.
     *
     * @param mapping gives the same span where nothing is to change
     */
    static List<Region> mapSpans(
            List<Region> regions, int textLength, Function<Span, Span> mapping) {
        return map(
                regions,
                label ->
                        span(label, textLength)
                                .map(span -> at(label, mapping.apply(span)))
                                .orElse(label));
    }

    static Region withLabels(Region region, Optional<List<Label>> labels) {
        return new Region(region.regionOffset(), region.regionLength(), labels);
    }

    static Label at(Label label, Span span) {
        return new Label(label.category(), Optional.of(span.start()), Optional.of(span.length()));
    }

    /** Where the label lies; empty where that is no place in the text. */
    static Optional<Span> span(Label label, int textLength) {
        return span(label.offset(), label.length(), textLength);
    }

    /** Where the region lies; empty where that is no place in the text. */
    static Optional<Span> span(Region region, int textLength) {
        return span(region.regionOffset(), region.regionLength(), textLength);
    }

    private static Optional<Span> span(
            Optional<Integer> offset, Optional<Integer> length, int textLength) {
        int start = offset.orElse(-1);
        int size = length.orElse(-1);
        boolean inside = start >= 0 && size > 0 && size <= textLength - start;
        return inside ? Optional.of(Span.ofLength(start, size)) : Optional.empty();
    }
}
