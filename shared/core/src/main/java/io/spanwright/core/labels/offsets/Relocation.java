package io.spanwright.core.labels.offsets;

/** Where the labels of one document belong, if a cause is the right one. */
interface Relocation {

    /** Of a place that is not in the text, or inside a character. */
    int NOWHERE = CountedText.NOWHERE;

    /** Changes nothing. */
    Relocation NONE =
            new Relocation() {
                @Override
                public int start(int offset, int length) {
                    return offset;
                }

                @Override
                public int end(int offset, int length) {
                    return offset + length;
                }
            };

    /**
     * First code unit of the label that the file gives with these numbers, which are not negative
     * and whose sum is an {@code int}. May be behind the text.
     */
    int start(int offset, int length);

    /** One past the last code unit of that label. May be behind the text, or before its start. */
    int end(int offset, int length);
}
