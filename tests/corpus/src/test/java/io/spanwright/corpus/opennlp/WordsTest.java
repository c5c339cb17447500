package io.spanwright.corpus.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void whiteSpaceIsNoWord() {
        assertThat(words("Pay 3.5\u00a0%,\r\n please.\t"))
                .containsExactly("Pay", "3.5", "%", ",", "please", ".");
    }

    @Test
    void apostrophesStandAlone() {
        assertThat(words("the Bank's l\u2019homme 'x'"))
                .containsExactly("the", "Bank", "'", "s", "l", "\u2019", "homme", "'", "x", "'");
    }

    @Test
    void japaneseAndChineseAreCutByDictionary() {
        assertThat(words("東京都に住む田中さん")).contains("東京", "住む", "田中");
        assertThat(words("我在北京大学学习")).contains("北京", "大学", "学习");
    }

    @Test
    void thaiIsCutByDictionary() {
        assertThat(words("ฉันรักประเทศไทย")).hasSizeGreaterThan(2);
    }

    @Test
    void emojiAreWholeAndOffsetsCountUtf16() {
        String text = "😀👩‍👩‍👧 Ada";
        List<Span> spans = new Words().in(text, new Span(0, text.length()));
        assertThat(spans).containsExactly(new Span(0, 2), new Span(2, 10), new Span(11, 14));
    }

    @Test
    void aPartKeepsTheOffsetsOfTheText() {
        assertThat(new Words().in("one two three", new Span(4, 9)))
                .containsExactly(new Span(4, 7), new Span(8, 9));
    }

    private static List<String> words(String text) {
        return new Words()
                .in(text, new Span(0, text.length())).stream().map(word -> word.in(text)).toList();
    }
}
