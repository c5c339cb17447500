package io.spanwright.corpus.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceCutterTest {

    private static final String SENTENCE = "It is Mr. Smith of the Senate who pays the fee. ";

    @Test
    void everyLineWithWordsIsASentence() {
        assertThat(cut("One. Two\r\n \r\nthree\nfour\u2028five", List.of()))
                .containsExactly("One. Two\r\n", "three\n", "four\u2028", "five");
    }

    @Test
    void longLinesAreCutWhereSentencesEnd() {
        String text = SENTENCE.repeat(SentenceCutter.LONG_LINE / SENTENCE.length() + 1);
        assertThat(cut(text, List.of())).containsOnly(SENTENCE);
    }

    @Test
    void noCutDividesALabel() {
        assertThat(cut("12 High Street\nSpringfield\nend", List.of(new Span(3, 26))))
                .containsExactly("12 High Street\nSpringfield\n", "end");
    }

    @Test
    void onlyThePartIsCut() {
        List<Sentence> sentences =
                new SentenceCutter("en").cut("a\nb c\nd", new Span(2, 5), List.of());
        assertThat(sentences)
                .containsExactly(
                        new Sentence(
                                "a\nb c\nd",
                                new Span(2, 5),
                                List.of(new Span(2, 3), new Span(4, 5))));
    }

    private static List<String> cut(String text, List<Span> whole) {
        return new SentenceCutter("en-us")
                .cut(text, new Span(0, text.length()), whole).stream()
                        .map(sentence -> sentence.span().in(text))
                        .toList();
    }
}
