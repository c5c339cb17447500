package io.spanwright.core.text;

/** skeleton */
public interface OffsetMap {

    /** The map of a text for one type. Takes time linear in the text. */
    static OffsetMap of(String text, StringIndexType type) {
        throw new UnsupportedOperationException(text + type);
    }

    /** Length of the whole text, in units of the type. */
    int length();

    /** The span of UTF-16 code units counted in units of the type. */
    IndexedRange toRange(Span span);

    /** The UTF-16 code units that the range counted in units of the type covers. */
    Span toSpan(IndexedRange range);
}
