package io.spanwright.core.dataset;

/** The outcome of decoding a document's bytes. */
public sealed interface DocumentText {

    /** Decodes the bytes of a document as UTF-8, strictly. */
    static DocumentText decode(byte[] content) {
        throw new UnsupportedOperationException("" + content.length);
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
