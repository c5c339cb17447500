package io.spanwright.engine.tokenizer;

import io.spanwright.core.text.Span;

/**
 * A text as a row of units. A unit is the smallest piece that a tag can be given to; mostly it is
 * one sub-word. It has one or more ids: a tokenizer may need several sub-words for one character.
 *
 * <p>Units are in order, do not overlap, are not empty, begin and end with no white space, and
 * together cover every character of the text that is not white space.
 *
 * @param starts first UTF-16 code unit of each unit
 * @param ends one past the last UTF-16 code unit of each unit
 * @param firstId index in {@code ids} of each unit's first id; one more element than there are
 *     units, the last being the number of ids
 * @param ids the ids of all units
 */
public record TextEncoding(int[] starts, int[] ends, int[] firstId, int[] ids) {

    public TextEncoding {
        if (starts.length != ends.length || starts.length + 1 != firstId.length) {
            throw new IllegalArgumentException("lengths differ");
        }
        if (firstId[starts.length] != ids.length) {
            throw new IllegalArgumentException("ids of no unit");
        }
    }

    /** Number of units. */
    public int size() {
        return starts.length;
    }

    /** The characters from the first to the last of these units, {@code from < to}. */
    public Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /** The first unit that ends after the offset; {@link #size()} where there is none. */
    public int firstEndingAfter(int offset) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * The first unit that starts at the offset or after it; {@link #size()} where there is none.
     */
    public int firstStartingFrom(int offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] >= offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
