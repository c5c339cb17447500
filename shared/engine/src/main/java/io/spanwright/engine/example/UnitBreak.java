package io.spanwright.engine.example;

import io.spanwright.engine.tokenizer.TextEncoding;

/** What is in front of a unit, from the worst to the best place to cut a text. */
public enum UnitBreak {
    /** The same word. */
    NONE,
    /** The end of a word. */
    WORD,
    /** The end of a sentence, as far as punctuation tells. */
    SENTENCE,
    /** A line break, or the text's begin. */
    LINE,
    /** A blank line. */
    PARAGRAPH;

    /** The break in front of a unit. */
    static UnitBreak before(String text, TextEncoding encoding, int unit) {
        int start = encoding.starts()[unit];
        int end = unit == 0 ? 0 : encoding.ends()[unit - 1];
        int lines = lineBreaks(text, end, start);
        if (lines > 0 || unit == 0) {
            return lines > 1 ? PARAGRAPH : LINE;
        }
        if (endsSentence(text.charAt(end - 1))) {
            return start > end || text.charAt(end - 1) > 0xFF ? SENTENCE : WORD;
        }
        return start > end || !sameWord(text, end) ? WORD : NONE;
    }

    private static int lineBreaks(String text, int from, int to) {
        int breaks = 0;
        for (int at = from; at < to; at++) {
            boolean lineFeed = text.charAt(at) == '\n';
            boolean loneReturn =
                    text.charAt(at) == '\r' && (at + 1 == to || text.charAt(at + 1) != '\n');
            breaks += lineFeed || loneReturn ? 1 : 0;
        }
        return breaks;
    }

    private static boolean endsSentence(char unit) {
        return ".!?。！？…।".indexOf(unit) >= 0;
    }

    private static boolean sameWord(String text, int at) {
        return Character.isLetterOrDigit(text.codePointBefore(at))
                && Character.isLetterOrDigit(text.codePointAt(at));
    }
}
