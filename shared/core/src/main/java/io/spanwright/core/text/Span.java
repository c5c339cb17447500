package io.spanwright.core.text;

/**
 * A half-open range {@code [start, end)} of one document's text, in UTF-16 code units.
 *
 * <p>A reader that counts in another unit converts with {@link OffsetMap} first; inside the product
 * every offset is in this unit.
 *
 * @param start first code unit, at least 0
 * @param end one past the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0) {
            throw new IllegalArgumentException("start is negative: " + start);
        }
        if (end < start) {
            throw new IllegalArgumentException("end " + end + " is before start " + start);
        }
    }

    /** The span of {@code length} code units from {@code offset}. */
    public static Span ofLength(int offset, int length) {
        return new Span(offset, Math.addExact(offset, length));
    }

    /** Number of UTF-16 code units. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether both share at least one code unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether every code unit of {@code other} is in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The covered part of {@code text}, which must be at least {@code end} long. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
