package io.spanwright.corpus.findings;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Words as ICU knows them, so that what is planted is not judged by the code under test. */
final class Letters {

    /** Thai. The scripts above that have spaces are not planted in. */
    private static final char FIRST_WITHOUT_SPACES = '\u0E00';

    private Letters() {}

    /**
     * A letter of a script whose words have spaces between them: elsewhere no edge is surely wrong.
     */
    private static boolean isSpaced(char c) {
        return Character.isLetter(c) && c < FIRST_WITHOUT_SPACES;
    }

    /** Whether letters are on both sides of the index, and no word boundary of ICU's between. */
    static boolean isInsideWord(String text, int index) {
        int from = Math.max(0, index - 100);
        String around = text.substring(from, Math.min(text.length(), index + 100));
        int at = index - from;
        if (at == 0
                || at == around.length()
                || !isSpaced(around.charAt(at - 1))
                || !isSpaced(around.charAt(at))) {
            return false;
        }
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(around);
        return !words.isBoundary(at);
    }
}
