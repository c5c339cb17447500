package io.spanwright.core.convert;

import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Makes one layer of labels that overlap: the longest is kept, of equally long ones the first, then
 * the one whose category is first in the alphabet.
 */
final class FlatLayer {

    private static final Comparator<EntityLabel> LONGEST_FIRST =
            Comparator.<EntityLabel>comparingInt(label -> -label.span().length())
                    .thenComparing(EntityLabel::span)
                    .thenComparing(EntityLabel::category);

    private FlatLayer() {}

    /** The document with the labels that are kept; the others are counted. */
    static NeutralDocument of(NeutralDocument document, Losses losses) {
        List<EntityLabel> sorted = new ArrayList<>(document.labels());
        sorted.sort(LONGEST_FIRST);
        NavigableMap<Integer, EntityLabel> kept = new TreeMap<>();
        for (EntityLabel label : sorted) {
            EntityLabel longer = overlapping(label.span(), kept);
            if (longer == null) {
                kept.put(label.span().start(), label);
            } else {
                losses.add(kind(label, longer), document, label.span().start());
            }
        }
        return document.with(List.copyOf(kept.values()));
    }

    private static EntityLabel overlapping(Span span, NavigableMap<Integer, EntityLabel> kept) {
        Map.Entry<Integer, EntityLabel> before = kept.lowerEntry(span.end());
        boolean overlaps = before != null && before.getValue().span().overlaps(span);
        return overlaps ? before.getValue() : null;
    }

    private static LossKind kind(EntityLabel label, EntityLabel longer) {
        if (label.equals(longer)) {
            return LossKind.DUPLICATE_LABEL;
        }
        return longer.span().contains(label.span())
                ? LossKind.NESTED_LABEL
                : LossKind.OVERLAPPING_LABEL;
    }
}
