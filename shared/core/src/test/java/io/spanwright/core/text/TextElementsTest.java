package io.spanwright.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextElementsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "e\u0301\u0323",
                "😀",
                "👍🏽",
                "🇩🇪",
                "\u1100\u1161\u11A8",
                "か\u3099",
                "❤\uFE0F",
                "\uD83D",
                "ก\u0E33"
            })
    void isOneElement(String text) {
        assertThat(TextElements.count(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "\n\r", "\r\r", "a\n", "🇩🇪🇫🇷", "😀😀", "漢字", "\u00ADa"})
    void isTwoElements(String text) {
        assertThat(TextElements.count(text)).isEqualTo(2);
    }

    @Test
    void hasNoneInAnEmptyText() {
        assertThat(TextElements.count("")).isZero();
    }

    @Test
    void theShortCutAgreesWithTheFullRules() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            String text = RandomTexts.next(random, 30);
            assertThat(TextElements.boundaries(text)).isEqualTo(byTheFullRules(text));
        }
    }

    private static int[] byTheFullRules(String text) {
        List<Integer> boundaries = new ArrayList<>(List.of(0));
        Matcher matcher = Pattern.compile("\\X").matcher(text);
        while (matcher.find()) {
            boundaries.add(matcher.end());
        }
        return boundaries.stream().mapToInt(Integer::intValue).toArray();
    }
}
