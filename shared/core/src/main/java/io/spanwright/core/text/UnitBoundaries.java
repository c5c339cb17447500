package io.spanwright.core.text;

import java.util.Arrays;

/** Collects where units of a text begin, and where the last ends. */
final class UnitBoundaries {

    private final int[] boundaries;
    private int size = 1;

    UnitBoundaries(String text) {
        boundaries = new int[text.length() + 1];
    }

    /** Where each code point begins; a lone surrogate is one. */
    static int[] ofCodePoints(String text) {
        UnitBoundaries units = new UnitBoundaries(text);
        for (int end = 0; end < text.length(); ) {
            end = text.offsetByCodePoints(end, 1);
            units.add(end);
        }
        return units.toArray();
    }

    /** The end of the next unit. */
    void add(int end) {
        boundaries[size] = end;
        size++;
    }

    int[] toArray() {
        return Arrays.copyOf(boundaries, size);
    }
}
