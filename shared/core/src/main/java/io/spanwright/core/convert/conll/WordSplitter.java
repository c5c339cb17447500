package io.spanwright.core.convert.conll;

import io.spanwright.core.convert.neutral.Abilities;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cuts a text into tokens: words, single other characters, and always at the edges of labels. */
final class WordSplitter {

    private WordSplitter() {}

    /** The tokens in order; together they are all of the text but its white space. */
    static List<Span> words(NeutralDocument document) {
        String text = document.text();
        BitSet cuts = cuts(document);
        List<Span> words = new ArrayList<>();
        int index = 0;
        while (index < text.length()) {
            int end = index + Character.charCount(text.codePointAt(index));
            if (Abilities.isSpace(text.codePointAt(index))) {
                index = end;
                continue;
            }
            boolean inWord = isWord(text.codePointAt(index));
            while (inWord
                    && end < text.length()
                    && !cuts.get(end)
                    && isWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            words.add(new Span(index, end));
            index = end;
        }
        return words;
    }

    private static BitSet cuts(NeutralDocument document) {
        BitSet cuts = new BitSet(document.text().length());
        for (EntityLabel label : document.labels()) {
            cuts.set(label.span().start());
            cuts.set(label.span().end());
        }
        return cuts;
    }

    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(Character.getType(codePoint));
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
