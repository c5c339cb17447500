package io.spanwright.corpus.opennlp;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts texts into sentences for OpenNLP: a sentence is a line, and a long line is cut where a
 * sentence of its language ends, after no known abbreviation. Not thread-safe.
 */
final class SentenceCutter {

    /** In UTF-16 code units. */
    static final int LONG_LINE = 1000;

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private final Words words = new Words();
    private final BreakIterator breaks;

    /**
     * @param language BCP-47 tag
     */
    SentenceCutter(String language) {
        ULocale locale = ULocale.forLanguageTag(language).setKeywordValue("ss", "standard");
        breaks = BreakIterator.getSentenceInstance(locale);
    }

    /**
     * The sentences of a part of the text that have words, in order.
     *
     * @param whole spans that no cut may divide
     */
    List<Sentence> cut(String text, Span part, Collection<Span> whole) {
        NavigableSet<Integer> cuts = cuts(text, part);
        for (Span span : whole) {
            cuts.subSet(span.start(), false, span.end(), false).clear();
        }
        List<Sentence> sentences = new ArrayList<>();
        int start = part.start();
        for (int end : cuts) {
            Span span = new Span(start, end);
            Sentence sentence = new Sentence(text, span, words.in(text, span));
            if (!sentence.words().isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
        return sentences;
    }

    /** Where sentences end, the end of the part last. */
    private NavigableSet<Integer> cuts(String text, Span part) {
        NavigableSet<Integer> cuts = new TreeSet<>();
        Matcher lineEnds = LINE_END.matcher(text).region(part.start(), part.end());
        int start = part.start();
        while (lineEnds.find()) {
            addLine(text, new Span(start, lineEnds.end()), cuts);
            start = lineEnds.end();
        }
        addLine(text, new Span(start, part.end()), cuts);
        return cuts;
    }

    private void addLine(String text, Span line, NavigableSet<Integer> cuts) {
        cuts.add(line.end());
        if (line.length() <= LONG_LINE) {
            return;
        }
        breaks.setText(line.in(text));
        breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            cuts.add(line.start() + end);
        }
    }
}
