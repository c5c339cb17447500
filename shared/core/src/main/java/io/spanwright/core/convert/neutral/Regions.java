package io.spanwright.core.convert.neutral;

import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Brings the labelled parts of a text into order. */
final class Regions {

    private Regions() {}

    /** The regions in order, those that overlap made one; none where that one is the whole text. */
    static List<Span> merge(List<Span> regions, int length) {
        List<Span> merged = new ArrayList<>();
        for (Span region : regions.stream().sorted().toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && region.start() < merged.get(last).end()) {
                Span before = merged.get(last);
                merged.set(last, new Span(before.start(), Math.max(before.end(), region.end())));
            } else {
                merged.add(region);
            }
        }
        return merged.equals(List.of(new Span(0, length))) ? List.of() : List.copyOf(merged);
    }
}
