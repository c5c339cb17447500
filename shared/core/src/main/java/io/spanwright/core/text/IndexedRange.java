package io.spanwright.core.text;

/**
 * A range of a text as it is on the wire, counted in the units of some {@link StringIndexType}.
 *
 * @param offset units before the range, at least 0
 * @param length units of the range, at least 0
 */
public record IndexedRange(int offset, int length) {

    public IndexedRange {
        if (offset < 0) {
            throw new IllegalArgumentException("offset is negative: " + offset);
        }
        if (length < 0) {
            throw new IllegalArgumentException("length is negative: " + length);
        }
    }
}
