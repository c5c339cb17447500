package io.spanwright.core.labels.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.text.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    @ParameterizedTest
    @CsvSource({
        "0, 2, 1, one, 0, 2",
        "3, 5, 1, one, 3, 3",
        "4, 5, 1, one, 3, 3",
        "5, 8, 2, two, 0, 3",
        "9, 14, 3, three, 0, 5",
        "6, 13, 2, two, 1, 3",
        "15, 19, 4, four, 0, 4"
    })
    void showsTheLineThatTheSpanBeginsIn(
            int start, int end, int line, String text, int from, int to) {
        assertThat(Excerpt.of("one\r\ntwo\rthree\nfour", new Span(start, end)))
                .isEqualTo(new Excerpt(line, text, new Span(from, to)));
    }

    @Test
    void showsSomeOfALongLine() {
        String text = "a".repeat(1_000) + "NAME" + "b".repeat(1_000);

        Excerpt excerpt = Excerpt.of(text, new Span(1_000, 1_004));

        assertThat(excerpt.text()).startsWith("…a").endsWith("b…").hasSizeLessThan(200);
        assertThat(excerpt.marked().in(excerpt.text())).isEqualTo("NAME");
    }

    @Test
    void neverCutsACharacterNorLosesTheSpan() {
        long seed = 20261124;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String[] parts = {"a", "\n", "\r\n", "\uD83D\uDE00", "\u4E2D", " "};
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(300); part >= 0; part--) {
                text.append(parts[random.nextInt(20) < 18 ? 3 + random.nextInt(3) : 1]);
            }
            int start =
                    text.offsetByCodePoints(
                            0, random.nextInt(text.codePointCount(0, text.length())));
            int end = text.offsetByCodePoints(start, 1);
            Excerpt excerpt = Excerpt.of(text.toString(), new Span(start, end));

            assertThat(excerpt.text().codePoints().noneMatch(ExcerptTest::isHalf)).isTrue();
            String wanted = text.substring(start, end);
            assertThat(excerpt.marked().in(excerpt.text()))
                    .isEqualTo(wanted.isBlank() && !wanted.equals(" ") ? "" : wanted);
        }
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
