package io.spanwright.engine.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.text.Span;
import io.spanwright.engine.encoder.ByteLevelVocabulary;
import io.spanwright.engine.encoder.UnigramVocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** However a tokenizer takes characters apart, each is in one unit and no unit ends in one. */
class CharacterUnitsTest {
    private static final SubWordTokenizer BYTES = open(ByteLevelVocabulary.tokenizer());
    private static final SubWordTokenizer UNIGRAM = open(UnigramVocabulary.tokenizer());
    private static final int UNKNOWN = 3;

    private static SubWordTokenizer open(String json) {
        return SubWordTokenizer.open(json.getBytes(StandardCharsets.UTF_8), TestTokenizer.NATIVES);
    }

    @AfterAll
    static void close() {
        BYTES.close();
        UNIGRAM.close();
    }

    @Test
    void theBytesOfACharacterAreOneUnit() {
        assertThat(TestTokenizer.units(BYTES, "😀é 👨\u200d👩x"))
                .containsExactly("😀", "é", "👨", "\u200d", "👩", "x");
        assertThat(BYTES.encode("😀é").firstId()).containsExactly(0, 4, 6);
        assertThat(TestTokenizer.units(BYTES, "e\u0301x")).containsExactly("e", "\u0301", "x");
    }

    @Test
    void aSubWordThatEndsInTheNextCharacterBelongsToTheOneItBeginsIn() {
        TextEncoding encoding = BYTES.encode("東京");
        assertThat(encoding.ids()).hasSize(5);
        assertThat(TestTokenizer.units(BYTES, "東京")).containsExactly("東", "京");
        assertThat(encoding.firstId()).containsExactly(0, 3, 5);
    }

    @Test
    void aSubWordThatEndsThreeCharactersFurtherLeavesTheLastToItself() {
        assertThat(TestTokenizer.units(BYTES, "の東京 銀行だ"))
                .containsExactly("の", "東", "京", "銀", "行", "だ");
    }

    @Test
    void aWordMayBePrecededBySpacesOfAnyKind() {
        String text = "  the\u00a0 loan\r\n\tof\u3000the";
        assertThat(TestTokenizer.units(UNIGRAM, text)).containsExactly("the", "loan", "of", "the");
        assertThat(TestTokenizer.units(BYTES, text))
                .containsExactly("th", "e", "lo", "an", "of", "th", "e");
    }

    @Test
    void theFormsThatReplaceACharacterAreOneUnit() {
        assertThat(TestTokenizer.units(UNIGRAM, "½ ﬁ")).containsExactly("½", "ﬁ");
        assertThat(UNIGRAM.encode("½").ids().length).isGreaterThan(1);
        assertThat(TestTokenizer.units(UNIGRAM, "e\u0301")).containsExactly("e\u0301");
    }

    @Test
    void charactersThatAreDroppedJoinTheirNeighbours() {
        assertThat(TestTokenizer.units(UNIGRAM, "the\u200b \u0001 \u0002the")).hasSize(3);
        assertThat(String.join("", TestTokenizer.units(UNIGRAM, "the\u200b \u0001 \u0002the")))
                .isEqualTo("the\u200b\u0001\u0002the");
    }

    @Test
    void eachUnknownCharacterIsOneUnitWithOneId() {
        TextEncoding encoding = UNIGRAM.encode("the 👩👩 of");
        int mark = UNIGRAM.encode("👩").ids()[0];
        assertThat(TestTokenizer.units(UNIGRAM, "the 👩👩 of"))
                .containsExactly("the", "👩", "👩", "of");
        assertThat(Arrays.copyOfRange(encoding.ids(), 1, 4))
                .containsExactly(mark, UNKNOWN, UNKNOWN);
    }

    @Test
    void specialIdsAreThoseOfTheFamily() {
        SpecialIds expected = new SpecialIds(List.of(0), List.of(2), 1);
        assertThat(BYTES.special()).isEqualTo(expected);
        assertThat(UNIGRAM.special()).isEqualTo(expected);
    }

    @Test
    void noCharacterOfRandomTextIsMissedOrShared() {
        Random random = new Random(20261121);
        for (int round = 0; round < 200; round++) {
            String text = RandomText.of(random, random.nextInt(60)) + "東京 銀行";
            for (SubWordTokenizer tokenizer : List.of(BYTES, UNIGRAM)) {
                checkCovers(text, tokenizer.encode(text));
            }
        }
    }

    private static void checkCovers(String text, TextEncoding encoding) {
        int[] owners = new int[text.length()];
        for (int unit = 0; unit < encoding.size(); unit++) {
            Span span = encoding.span(unit, unit + 1);
            for (int at = span.start(); at < span.end(); at++) {
                owners[at]++;
            }
            assertThat(encoding.firstId()[unit + 1]).isGreaterThan(encoding.firstId()[unit]);
        }
        for (int at = 0; at < text.length(); at++) {
            if (!CodePoints.isWhiteSpace(text.charAt(at))) {
                assertThat(owners[at]).as("%d of %s", at, Arrays.toString(owners)).isEqualTo(1);
            }
        }
        assertThat(Arrays.stream(owners).max().orElse(0)).isLessThanOrEqualTo(1);
    }

    @Test
    void idsStayBelowTheLargest() {
        assertThat(BYTES.largestId()).isGreaterThan(258);
        String text = RandomText.of(new Random(1), 500);
        for (SubWordTokenizer tokenizer : List.of(BYTES, UNIGRAM)) {
            int largest = Arrays.stream(tokenizer.encode(text).ids()).max().orElseThrow();
            assertThat(largest).isLessThanOrEqualTo(tokenizer.largestId());
        }
    }
}
