package io.spanwright.core.labels.content;

import io.spanwright.core.text.Span;

/**
 * Where words of a text are cut. Only what is surely inside a word counts: letters of one script
 * that writes spaces, or digits. Not between letters and digits, nor where a capital follows a
 * small letter, as names in tags and products do.
 */
final class WordBreaks {

    /** No word that is looked for is longer, in UTF-16 code units. */
    private static final int LONGEST_WORD = 64;

    private WordBreaks() {}

    /** Whether what begins at the index begins inside a word. */
    static boolean startCuts(String text, int index) {
        return cuts(text, index) && !Scripts.hasPrefixes(text.codePointAt(index));
    }

    /** Whether what ends at the index ends inside a word. */
    static boolean endCuts(String text, int index) {
        return cuts(text, index) && !Scripts.hasSuffixes(text.codePointAt(index));
    }

    static boolean cuts(String text, int index) {
        if (index <= 0 || index >= text.length() || splitsPair(text, index)) {
            return false;
        }
        int after = text.codePointAt(index);
        int before = baseBefore(text, index);
        if (Character.isDigit(before) && Character.isDigit(after)) {
            return true;
        }
        return Character.isLetter(before)
                && Character.isLetter(after)
                && !(Character.isLowerCase(before) && Character.isUpperCase(after))
                && !Scripts.withoutSpaces(before)
                && !Scripts.withoutSpaces(after)
                && Scripts.isSame(before, after);
    }

    private static boolean splitsPair(String text, int index) {
        return Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }

    /** The letter, digit or whatever before the index, behind its marks. */
    private static int baseBefore(String text, int index) {
        int at = index;
        int codePoint;
        do {
            codePoint = text.codePointBefore(at);
            at -= Character.charCount(codePoint);
        } while (at > 0 && index - at < LONGEST_WORD && Scripts.isMark(codePoint));
        return codePoint;
    }

    /** Where the word that is cut at the index begins; the index itself where that is far away. */
    static int wordStart(String text, int index) {
        int at = index;
        while (index - at < LONGEST_WORD) {
            at = text.offsetByCodePoints(at, -1);
            if (!isInside(text, at)) {
                return at;
            }
        }
        return index;
    }

    /** Where the word that is cut at the index ends; the index itself where that is far away. */
    static int wordEnd(String text, int index) {
        int at = index;
        while (at - index < LONGEST_WORD) {
            at = text.offsetByCodePoints(at, 1);
            if (!isInside(text, at)) {
                return at;
            }
        }
        return index;
    }

    private static boolean isInside(String text, int at) {
        boolean beforeMark = at < text.length() && Scripts.isMark(text.codePointAt(at));
        return beforeMark || cuts(text, at);
    }

    /** Whether the span begins or ends inside a word. */
    static boolean cuts(String text, Span span) {
        return startCuts(text, span.start()) || endCuts(text, span.end());
    }
}
