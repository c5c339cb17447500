package io.spanwright.core.labels.content;

import io.spanwright.core.text.WhiteSpace;
import java.lang.Character.UnicodeScript;

/** Whether words of a text are likely a part of a longer name, address or compound. */
final class LongerName {

    private static final String JOINTS = "-‐‑@#_/\\&+・";

    private LongerName() {}

    /** Whether the words from {@code first} to {@code last} go on to the left or the right. */
    static boolean isAround(String text, Words words, int first, int last) {
        int start = words.start(first);
        int end = words.end(last);
        return isJoined(text, start - 1, start - 2)
                || isJoined(text, end, end + 1)
                || isKatakana(text, start, start - 1)
                || isKatakana(text, end - 1, end)
                || nameGoesOnAfter(text, words, last)
                || nameGoesOnBefore(text, words, first);
    }

    /** Whether a joint is next to the words, or a full stop with more behind it. */
    private static boolean isJoined(String text, int next, int behind) {
        if (next < 0 || next >= text.length()) {
            return false;
        }
        char c = text.charAt(next);
        boolean more = behind >= 0 && behind < text.length();
        return JOINTS.indexOf(c) >= 0
                || (c == '.' && more && Character.isLetterOrDigit(text.charAt(behind)));
    }

    private static boolean isKatakana(String text, int inside, int outside) {
        return outside >= 0
                && outside < text.length()
                && isKatakana(text.charAt(inside))
                && (isKatakana(text.charAt(outside)) || isLatin(text.charAt(outside)));
    }

    private static boolean isLatin(char c) {
        return UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    private static boolean isKatakana(char c) {
        return c == 'ー' || UnicodeScript.of(c) == UnicodeScript.KATAKANA;
    }

    private static boolean nameGoesOnAfter(String text, Words words, int last) {
        return last + 1 < words.size()
                && isOneSpace(text, words, last)
                && isCapital(text, words.start(last))
                && isCapital(text, words.start(last + 1));
    }

    /** A capital that begins a sentence says nothing. */
    private static boolean nameGoesOnBefore(String text, Words words, int first) {
        return first > 1
                && isOneSpace(text, words, first - 1)
                && isCapital(text, words.start(first))
                && isCapital(text, words.start(first - 1))
                && isOneSpace(text, words, first - 2);
    }

    private static boolean isOneSpace(String text, Words words, int before) {
        int end = words.end(before);
        return words.start(before + 1) == end + 1
                && WhiteSpace.is(text.charAt(end))
                && text.charAt(end) != '\n';
    }

    private static boolean isCapital(String text, int index) {
        return Character.isUpperCase(text.codePointAt(index));
    }
}
