package io.spanwright.corpus.opennlp;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text: Unicode's word break with ICU's dictionaries for scripts without spaces, the
 * same for all languages. Words are also cut at apostrophes, because people label {@code Bank} in
 * {@code Bank's}. Not thread-safe.
 */
final class Words {

    private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);

    /** The words in a part of the text, in order, in UTF-16 code units; white space is no word. */
    List<Span> in(String text, Span part) {
        breaks.setText(part.in(text));
        List<Span> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            addCut(text, new Span(part.start() + start, part.start() + end), words);
            start = end;
        }
        return words;
    }

    private static void addCut(String text, Span word, List<Span> words) {
        int start = word.start();
        for (int i = word.start(); i < word.end(); i++) {
            if (isApostrophe(text.charAt(i))) {
                add(text, start, i, words);
                add(text, i, i + 1, words);
                start = i + 1;
            }
        }
        add(text, start, word.end(), words);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static void add(String text, int start, int end, List<Span> words) {
        Span word = new Span(start, end);
        if (!WhiteSpace.only(word.in(text))) {
            words.add(word);
        }
    }
}
