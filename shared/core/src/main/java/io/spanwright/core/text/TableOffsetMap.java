package io.spanwright.core.text;

import java.util.Arrays;

/** Looks units up in the ascending table of where they begin. */
final class TableOffsetMap implements OffsetMap {

    /** Start of each unit in UTF-16 code units, and the end of the text. */
    private final int[] boundaries;

    TableOffsetMap(int[] boundaries) {
        this.boundaries = boundaries;
    }

    @Override
    public int length() {
        return boundaries.length - 1;
    }

    @Override
    public IndexedRange toRange(Span span) {
        if (span.end() > boundaries[length()]) {
            throw new IllegalArgumentException(
                    span + " is not inside a text of " + boundaries[length()] + " code units");
        }
        int first = unitAtOrBefore(span.start());
        int end = unitAtOrAfter(span.end());
        return new IndexedRange(first, end - first);
    }

    private int unitAtOrBefore(int index) {
        int found = Arrays.binarySearch(boundaries, index);
        return found >= 0 ? found : -found - 2;
    }

    private int unitAtOrAfter(int index) {
        int found = Arrays.binarySearch(boundaries, index);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public Span toSpan(IndexedRange range) {
        if (range.length() > length() - range.offset()) {
            throw new IllegalArgumentException(
                    range + " is not inside a text of " + length() + " units");
        }
        return new Span(boundaries[range.offset()], boundaries[range.offset() + range.length()]);
    }
}
