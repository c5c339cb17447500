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
    /** The end of a line that is not just wrapped, or the text's begin. */
    LINE,
    /** A blank line. */
    PARAGRAPH;

    /** The break in front of a unit. */
    static UnitBreak before(String text, LineBreaks lines, TextEncoding encoding, int unit) {
        int start = encoding.starts()[unit];
        int end = unit == 0 ? 0 : encoding.ends()[unit - 1];
        int ended = lines.between(end, start);
        if (ended > 0 || unit == 0) {
            return ended > 1 ? PARAGRAPH : LINE;
        }
        if (endsSentence(text.charAt(end - 1))) {
            return start > end || text.charAt(end - 1) > 0xFF ? SENTENCE : WORD;
        }
        return start > end || !sameWord(text, end) ? WORD : NONE;
    }

    /** Whether a line ends here. */
    boolean endsLine() {
        return compareTo(LINE) >= 0;
    }

    private static boolean endsSentence(char unit) {
        return ".!?。！？…।".indexOf(unit) >= 0;
    }

    private static boolean sameWord(String text, int at) {
        return Character.isLetterOrDigit(text.codePointBefore(at))
                && Character.isLetterOrDigit(text.codePointAt(at));
    }
}
