package io.spanwright.engine.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SubWordTokenizerTest {

    private final SubWordTokenizer tokenizer = TestTokenizer.BUNDLED;

    private List<String> units(String text) {
        return TestTokenizer.units(tokenizer, text);
    }

    @Test
    void findsSpecialIdsInThePostProcessor() {
        assertThat(tokenizer.special()).isEqualTo(new SpecialIds(List.of(101), List.of(102), 0));
    }

    @Test
    void countsUtf16CodeUnitsBehindEmoji() {
        assertThat(units("😀 Zürich, 😀x")).containsExactly("😀", "Zürich", ",", "😀", "x");
    }

    @Test
    void keepsOffsetsWhereLowerCasingChangesTheLength() {
        assertThat(units("İstanbul Straße")).containsExactly("İstanbul", "St", "raße");
    }

    @Test
    void keepsStrippedAccentsWithTheirLetter() {
        assertThat(units("Cafe\u0301 in Ha\u0323\u0302n"))
                .containsExactly("Cafe\u0301", "in", "Ha\u0323\u0302n");
    }

    @Test
    void encodesTheKnownPartOfAWordWithAnUnknownCharacter() {
        TextEncoding encoding = tokenizer.encode("Hello😀");
        assertThat(encoding.size()).isEqualTo(2);
        assertThat(encoding.ids()[0]).isEqualTo(tokenizer.encode("hello").ids()[0]);
    }

    @Test
    void givesEachCharacterOfAnUnknownWordAUnit() {
        assertThat(units("ﬁﬁ ﷽x")).containsExactly("ﬁ", "ﬁ", "﷽", "x");
    }

    @Test
    void splitsScriptsWithoutSpaces() {
        assertThat(units("東京タワー")).containsExactly("東", "京", "タ", "ワ", "ー");
        assertThat(units("ภาษาไทย").size()).isGreaterThan(3);
    }

    @Test
    void makesOneUnitOfTheSubWordsOfOneCharacter() {
        TextEncoding encoding = tokenizer.encode("한국");
        assertThat(units("한국")).containsExactly("한", "국");
        assertThat(encoding.firstId()).containsExactly(0, 3, 6);
    }

    @Test
    void joinsWhatTheTokenizerDrops() {
        assertThat(units("a\u200bb\u0001 \u0002 c\u0000d \ud800 e\udc00"))
                .containsExactly("a\u200bb\u0001", "\u0002", "c\u0000d", "\ud800", "e\udc00");
    }

    @Test
    void takesTextThatLooksLikeSpecialTokensAsText() {
        assertThat(tokenizer.encode("[SEP] [CLS]").ids()).doesNotContain(101, 102);
    }

    @Test
    void keepsCarriageReturnsOutOfUnits() {
        assertThat(units("one\r\ntwo\u00a0three\u2003four"))
                .containsExactly("one", "two", "three", "four");
    }

    @Test
    void hasNoUnitsForAnEmptyOrBlankText() {
        assertThat(tokenizer.encode("").size()).isZero();
        assertThat(tokenizer.encode(" \r\n\t\u00a0").size()).isZero();
    }

    @Test
    @Timeout(10)
    void encodesWordsOfAnyLength() {
        assertThat(units("x".repeat(10_000)).size()).isGreaterThan(1_000);
        assertThat(units("😀".repeat(100_000))).hasSize(100_000);
        assertThat(units("e\u0301".repeat(50_000)).size()).isPositive();
        assertThat(units("\u0301".repeat(50_000))).hasSize(1);
    }

    @Test
    void encodesAChunkedTextAsItsSentences() {
        String sentence = "The Müller-Meier loan of $1,234.50 was signed in Nebraska. ";
        TextEncoding one = tokenizer.encode(sentence);
        TextEncoding many = tokenizer.encode(sentence.repeat(500));
        assertThat(many.size()).isEqualTo(500 * one.size());
        for (int unit = 0; unit < many.size(); unit++) {
            assertThat(many.ids()[unit]).isEqualTo(one.ids()[unit % one.size()]);
            assertThat(many.starts()[unit])
                    .isEqualTo(
                            unit / one.size() * sentence.length()
                                    + one.starts()[unit % one.size()]);
        }
    }

    @Test
    void missesNoCharacterOfRandomText() {
        long seed = 20261121;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String text = RandomText.of(random, random.nextInt(120));
            assertCovers(text, tokenizer.encode(text), seed);
        }
        String text = RandomText.of(random, 30_000);
        assertCovers(text, tokenizer.encode(text), seed);
    }

    private static void assertCovers(String text, TextEncoding encoding, long seed) {
        int covered = 0;
        for (int unit = 0; unit < encoding.size(); unit++) {
            Span span = encoding.span(unit, unit + 1);
            assertThat(span.start()).as("seed %d", seed).isGreaterThanOrEqualTo(covered);
            assertThat(span.isEmpty()).as("seed %d", seed).isFalse();
            assertBlank(text.substring(covered, span.start()), seed);
            assertThat(CodePoints.isWhiteSpace(text.charAt(span.start()))).isFalse();
            assertThat(CodePoints.isWhiteSpace(text.charAt(span.end() - 1))).isFalse();
            assertThat(encoding.firstId()[unit + 1]).isGreaterThan(encoding.firstId()[unit]);
            covered = span.end();
        }
        assertBlank(text.substring(covered), seed);
    }

    private static void assertBlank(String gap, long seed) {
        assertThat(gap.chars().allMatch(unit -> CodePoints.isWhiteSpace((char) unit)))
                .as("seed %d: every character has a unit", seed)
                .isTrue();
    }

    @Test
    void refusesWhatIsNoTokenizer() {
        for (String json : List.of("", "{}", "[1]", "{\"model\":{\"type\":\"Nonsense\"}}")) {
            assertThatThrownBy(
                            () ->
                                    SubWordTokenizer.open(
                                            json.getBytes(StandardCharsets.UTF_8),
                                            TestTokenizer.NATIVES))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("tokenizer.json");
        }
    }
}
