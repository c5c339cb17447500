package io.spanwright.core.text;

/** Every unit is one UTF-16 code unit. */
record IdentityOffsetMap(int length) implements OffsetMap {

    @Override
    public IndexedRange toRange(Span span) {
        if (span.end() > length) {
            throw new IllegalArgumentException(span + " is not inside a text of " + length);
        }
        return new IndexedRange(span.start(), span.length());
    }

    @Override
    public Span toSpan(IndexedRange range) {
        if (range.length() > length - range.offset()) {
            throw new IllegalArgumentException(range + " is not inside a text of " + length);
        }
        return Span.ofLength(range.offset(), range.length());
    }
}
