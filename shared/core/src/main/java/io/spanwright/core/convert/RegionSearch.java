package io.spanwright.core.convert;

import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Tells which spans are inside one of a document's regions. */
final class RegionSearch {

    private final NavigableMap<Integer, Span> byStart = new TreeMap<>();

    /**
     * A search.
     *
     * @param regions apart from each other
     */
    RegionSearch(List<Span> regions) {
        regions.forEach(region -> byStart.put(region.start(), region));
    }

    /** Whether one region holds all of the span. */
    boolean contain(Span span) {
        Map.Entry<Integer, Span> before = byStart.floorEntry(span.start());
        return before != null && before.getValue().contains(span);
    }
}
