package io.spanwright.engine.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.engine.tokenizer.TestTokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordShapesTest {

    @ParameterizedTest
    @CsvSource({
        "house, LOWER",
        "A, CAPITAL",
        "Über, CAPITALIZED",
        "USA, UPPER",
        "iPhone, MIXED_CASE",
        "McLean, MIXED_CASE",
        "नमस्ते, CASELESS",
        "東, HAN",
        "タワー, KATAKANA",
        "ひら, HIRAGANA",
        "한, HANGUL",
        "7, DIGIT",
        "٤٢, TWO_DIGITS",
        "2021, FOUR_DIGITS",
        "12345, MORE_DIGITS",
        "A320, LETTERS_AND_DIGITS",
        "。, SENTENCE_END",
        ";, COMMA",
        "(, OPENING",
        "“, QUOTE",
        "–, DASH",
        "€, CURRENCY",
        "+, MATH",
        "😀, SYMBOL",
        "\u0301, OTHER",
    })
    void tellsWhatCharactersLookLike(String text, WordShape shape) {
        assertThat(WordShape.of(text, 0, text.length())).isEqualTo(shape);
    }

    @Test
    void tellsWhereAUnitStands() {
        String text = "Straße no. 5.\r\n\r\nNext, “x”";
        TextUnits units = TextUnits.of(text, TestTokenizer.BUNDLED.encode(text));
        assertThat(units.breaks())
                .containsExactly(
                        UnitBreak.LINE,
                        UnitBreak.NONE,
                        UnitBreak.WORD,
                        UnitBreak.WORD,
                        UnitBreak.SENTENCE,
                        UnitBreak.WORD,
                        UnitBreak.PARAGRAPH,
                        UnitBreak.WORD,
                        UnitBreak.WORD,
                        UnitBreak.WORD,
                        UnitBreak.WORD);
    }

    @Test
    void everyPartOfAWordHasTheShapeOfTheWord() {
        assertThat(shapesOf("Straße")).containsOnly(WordShape.CAPITALIZED);
        assertThat(shapesOf("ZERVELA")).containsOnly(WordShape.UPPER);
        assertThat(shapesOf("1234567")).hasSizeGreaterThan(1).containsOnly(WordShape.MORE_DIGITS);
    }

    @Test
    void partsOfWordsInMixedCaseDiffer() {
        assertThat(shapesOf("xylocLEAN"))
                .contains(WordShape.MIXED_LOWER)
                .doesNotContain(WordShape.LOWER, WordShape.CAPITALIZED);
        assertThat(shapesOf("qz2021"))
                .containsOnly(WordShape.LETTERS_BY_DIGITS, WordShape.DIGITS_BY_LETTERS);
    }

    @Test
    void lettersWithoutCaseDoNotChangeTheirNeighbours() {
        assertThat(shapesOf("2021年")).containsExactly(WordShape.FOUR_DIGITS, WordShape.HAN);
    }

    private static List<WordShape> shapesOf(String text) {
        TextUnits units = TextUnits.of(text, TestTokenizer.BUNDLED.encode(text));
        return IntStream.range(0, units.size())
                .map(unit -> (units.shapes()[unit] - 1) / 4)
                .mapToObj(WordShapesTest::shapeNumbered)
                .toList();
    }

    private static WordShape shapeNumbered(int number) {
        return Arrays.stream(WordShape.values())
                .filter(shape -> shape.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void numbersShapesFromOneToCount() {
        String text = "Straße 5.\n5";
        TextUnits units = TextUnits.of(text, TestTokenizer.BUNDLED.encode(text));
        assertThat(units.shapes()).containsExactly(12, 9, 55, 90, 56);
        assertThat(WordShapes.COUNT).isEqualTo(133);
    }
}
