package io.spanwright.engine.tokenizer;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;

/**
 * The sub-words of a string, in order; offsets in its UTF-16 code units. Spans may be empty, may
 * overlap and may begin or end with white space, as the tokenizer likes.
 */
record Pieces(int[] ids, int[] starts, int[] ends) {

    /** The library counts code points. */
    static Pieces of(String text, Encoding encoding) {
        long[] ids = encoding.getIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] offsets = CodePoints.utf16Offsets(text);
        Pieces pieces = new Pieces(new int[ids.length], new int[ids.length], new int[ids.length]);
        for (int index = 0; index < ids.length; index++) {
            pieces.ids[index] = Math.toIntExact(ids[index]);
            pieces.starts[index] = spans[index] == null ? 0 : offsets[spans[index].getStart()];
            pieces.ends[index] = spans[index] == null ? 0 : offsets[spans[index].getEnd()];
        }
        return pieces;
    }

    int size() {
        return ids.length;
    }
}
