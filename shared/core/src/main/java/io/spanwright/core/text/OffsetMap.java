package io.spanwright.core.text;

import static java.util.Objects.requireNonNull;

/**
 * Converts between {@link Span}s and a caller's offsets and lengths, for one text and one {@link
 * StringIndexType}. Thread-safe.
 *
 * <p>A span's edge may be inside a unit, such as between a letter and its accent. Then the range
 * begins with that unit or ends with it: the range always covers the span, a span inside another
 * has a range inside the other's, and spans keep their order.
 */
public sealed interface OffsetMap permits IdentityOffsetMap, TableOffsetMap {

    /**
     * The map of a text. Takes time linear in the text, and memory only where some unit of the text
     * is longer than one UTF-16 code unit.
     */
    static OffsetMap of(String text, StringIndexType type) {
        requireNonNull(text, "text is null");
        return switch (type) {
            case UTF16_CODE_UNIT -> new IdentityOffsetMap(text.length());
            case UNICODE_CODE_POINT -> ofBoundaries(text, UnitBoundaries.ofCodePoints(text));
            case TEXT_ELEMENTS_V8 -> ofBoundaries(text, TextElements.boundaries(text));
        };
    }

    private static OffsetMap ofBoundaries(String text, int[] boundaries) {
        boolean everyUnitIsOneCodeUnit = boundaries.length == text.length() + 1;
        return everyUnitIsOneCodeUnit
                ? new IdentityOffsetMap(text.length())
                : new TableOffsetMap(boundaries);
    }

    /** Length of the whole text, in units of the type. */
    int length();

    /**
     * What the caller is told of a span: the smallest range that covers it.
     *
     * @throws IllegalArgumentException where the span is not inside the text
     */
    IndexedRange toRange(Span span);

    /**
     * The code units that a caller's range covers; exact.
     *
     * @throws IllegalArgumentException where the range is not inside the text
     */
    Span toSpan(IndexedRange range);
}
