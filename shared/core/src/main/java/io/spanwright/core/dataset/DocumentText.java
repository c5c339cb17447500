package io.spanwright.core.dataset;

import io.spanwright.core.text.Utf8;

/** The outcome of decoding a document's bytes. */
public sealed interface DocumentText {

    /** What some editors put in front of UTF-8 text. */
    char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Decodes the bytes of a document as UTF-8, strictly. A byte order mark at the start is no part
     * of the text: offset 0 is the character behind it.
     */
    static DocumentText decode(byte[] content) {
        Utf8.Decoding decoding = Utf8.decode(content);
        if (!decoding.isComplete()) {
            return new NotUtf8(decoding.wrongByte());
        }
        String text = decoding.text();
        boolean byteOrderMark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new Decoded(byteOrderMark ? text.substring(1) : text, byteOrderMark);
    }

    /**
     * The document's text.
     *
     * @param text what all offsets count in; without the byte order mark
     * @param byteOrderMark whether the bytes began with one
     */
    record Decoded(String text, boolean byteOrderMark) implements DocumentText {}

    /**
     * The bytes are no UTF-8.
     *
     * @param byteOffset of the first byte that is wrong
     */
    record NotUtf8(int byteOffset) implements DocumentText {}
}
