package io.spanwright.engine.example;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Tells line breaks that end something from those that only wrap a long line. A text is wrapped
 * where most of its line breaks are at places at which the next word would hardly have fit into the
 * longest line, and many of them in the middle of a sentence, as the small letter behind them
 * shows. Then these breaks mean no more than a space.
 */
final class LineBreaks {

    /** No text is wrapped to fewer characters; names and addresses are not longer. */
    private static final int NARROWEST = 40;

    /** Share of the line breaks. */
    private static final double MOST = 0.5;

    /** Share of those that lines are wrapped at. */
    private static final double MANY = 0.3;

    /** Share of the longest line: some lines are indented. */
    private static final double FULL = 0.9;

    /** Scripts whose lines may break between any two characters. */
    private static final Set<UnicodeScript> WITHOUT_SPACES =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private final String text;
    private final int width;
    private final boolean wrapped;

    private LineBreaks(String text) {
        this.text = text;
        width = text.lines().mapToInt(line -> line.stripTrailing().length()).max().orElse(0);
        wrapped = width >= NARROWEST && isMostlyFull();
    }

    static LineBreaks of(String text) {
        return new LineBreaks(text);
    }

    /**
     * How many lines end in white space between two words, 0 where the text is only wrapped there.
     *
     * @param from end of the word in front
     * @param to start of the word behind
     */
    int between(int from, int to) {
        int breaks = count(from, to);
        return breaks == 1 && wrapped && isFull(from, to) ? 0 : breaks;
    }

    private int count(int from, int to) {
        int breaks = 0;
        for (int at = from; at < to; at++) {
            char unit = text.charAt(at);
            boolean pair = unit == '\r' && at + 1 < to && text.charAt(at + 1) == '\n';
            breaks += (unit == '\n' || unit == '\r') && !pair ? 1 : 0;
        }
        return breaks;
    }

    /** Blank lines count neither way. */
    private boolean isMostlyFull() {
        int all = 0;
        int full = 0;
        int continued = 0;
        int end = wordEnd(0);
        while (end < text.length()) {
            int next = wordStart(end);
            if (next < text.length() && count(end, next) == 1) {
                all++;
                if (isFull(end, next)) {
                    full++;
                    continued += isContinuation(text.codePointAt(next)) ? 1 : 0;
                }
            }
            end = wordEnd(next);
        }
        return full > MOST * all && continued > MANY * full;
    }

    private boolean isFull(int end, int next) {
        int lineStart = end;
        while (lineStart > 0 && !isLineEnd(text.charAt(lineStart - 1))) {
            lineStart--;
        }
        return end - lineStart + 1 + unbreakable(next) > FULL * width;
    }

    private static boolean isContinuation(int codePoint) {
        return Character.isLowerCase(codePoint)
                || WITHOUT_SPACES.contains(UnicodeScript.of(codePoint));
    }

    /** How many characters from here on can't be on two lines. */
    private int unbreakable(int from) {
        UnicodeScript script = UnicodeScript.of(text.codePointAt(from));
        return WITHOUT_SPACES.contains(script) ? 1 : wordEnd(from) - from;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int wordStart(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLineEnd(char unit) {
        return unit == '\n' || unit == '\r';
    }
}
