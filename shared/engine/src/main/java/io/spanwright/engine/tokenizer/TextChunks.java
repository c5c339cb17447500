package io.spanwright.engine.tokenizer;

import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text of any length into chunks that a tokenizer takes quickly. A cut is in front of white
 * space, where no tokenizer joins; in a text that has none for a whole chunk it is behind
 * punctuation, and in a text without either between two characters.
 */
final class TextChunks {

    /** In UTF-16 code units; some tokenizers need quadratic time for one long word. */
    private static final int LONGEST = 4096;

    private static final int SHORTEST = LONGEST / 2;

    private TextChunks() {}

    /** Chunks that follow each other and cover the text. */
    static List<Span> of(String text) {
        List<Span> chunks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            chunks.add(new Span(start, end));
            start = end;
        }
        return chunks;
    }

    private static int end(String text, int start) {
        int limit = start + LONGEST;
        if (limit >= text.length()) {
            return text.length();
        }
        for (int at = limit; at > start + SHORTEST; at--) {
            if (CodePoints.isWhiteSpace(text.charAt(at))
                    && !CodePoints.isWhiteSpace(text.charAt(at - 1))) {
                return at;
            }
        }
        for (int at = limit; at > start + SHORTEST; at--) {
            if (isPunctuation(text.charAt(at - 1)) && !isMark(text.codePointAt(at))) {
                return at;
            }
        }
        return betweenCharacters(text, start, limit);
    }

    private static int betweenCharacters(String text, int start, int limit) {
        for (int at = limit; at > start + SHORTEST; at--) {
            if (!Character.isLowSurrogate(text.charAt(at)) && !isMark(text.codePointAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    private static boolean isPunctuation(char unit) {
        int type = Character.getType(unit);
        return type == Character.OTHER_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
