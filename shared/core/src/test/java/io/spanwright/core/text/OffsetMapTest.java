package io.spanwright.core.text;

import static io.spanwright.core.text.StringIndexType.TEXT_ELEMENTS_V8;
import static io.spanwright.core.text.StringIndexType.UNICODE_CODE_POINT;
import static io.spanwright.core.text.StringIndexType.UTF16_CODE_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OffsetMapTest {

    /** Two code units, one code point, one element; then three, three and one. */
    private static final String TEXT = "😀 e\u0301\u0323 Bo\r\nb";

    @ParameterizedTest
    @CsvSource({"UTF16_CODE_UNIT, 7, 5", "UNICODE_CODE_POINT, 6, 5", "TEXT_ELEMENTS_V8, 4, 4"})
    void countsWhatIsBeforeAndInsideASpanInEachUnit(StringIndexType type, int offset, int length) {
        Span span = Span.ofLength(TEXT.indexOf("Bo"), "Bo\r\nb".length());

        assertThat(OffsetMap.of(TEXT, type).toRange(span))
                .isEqualTo(new IndexedRange(offset, length));
    }

    @ParameterizedTest
    @EnumSource
    void convertsThereAndBackExactly(StringIndexType type) {
        OffsetMap map = OffsetMap.of(TEXT, type);
        for (int offset = 0; offset <= map.length(); offset++) {
            for (int length = 0; offset + length <= map.length(); length++) {
                IndexedRange range = new IndexedRange(offset, length);
                assertThat(map.toRange(map.toSpan(range))).isEqualTo(range);
            }
        }
    }

    @Test
    void coversAUnitThatASpanCutsInTwo() {
        OffsetMap map = OffsetMap.of("ae\u0301b", TEXT_ELEMENTS_V8);

        assertThat(map.toRange(new Span(0, 2))).isEqualTo(new IndexedRange(0, 2));
        assertThat(map.toRange(new Span(2, 4))).isEqualTo(new IndexedRange(1, 2));
        assertThat(map.toRange(new Span(2, 2))).isEqualTo(new IndexedRange(1, 1));
    }

    @ParameterizedTest
    @EnumSource
    void keepsContainmentAndOrderOfRandomSpans(StringIndexType type) {
        long seed = 20261121;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = RandomTexts.next(random, 20);
            OffsetMap map = OffsetMap.of(text, type);
            Span outer = span(random, 0, text.length());
            Span inner = span(random, outer.start(), outer.end());
            assertThat(map.toSpan(map.toRange(outer)).contains(outer)).isTrue();
            assertThat(contains(map.toRange(outer), map.toRange(inner))).isTrue();
            assertThat(map.toRange(inner).offset())
                    .isGreaterThanOrEqualTo(map.toRange(outer).offset());
        }
    }

    @Test
    void agreesWithJavaOnCodePoints() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String text = RandomTexts.next(random, 20);
            OffsetMap map = OffsetMap.of(text, UNICODE_CODE_POINT);
            assertThat(map.length()).isEqualTo(text.codePointCount(0, text.length()));
            Span span = map.toSpan(new IndexedRange(map.length() / 2, 0));
            assertThat(text.codePointCount(0, span.start())).isEqualTo(map.length() / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsOutsideTheText(StringIndexType type) {
        OffsetMap map = OffsetMap.of("😀", type);

        assertThatThrownBy(() -> map.toRange(new Span(0, 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> map.toSpan(new IndexedRange(1, Integer.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void needsNoTableForPlainText(StringIndexType type) {
        assertThat(OffsetMap.of("plain ASCII\nand ümlauts", type))
                .isEqualTo(new IdentityOffsetMap(23));
    }

    @Test
    void isLinearInLongTextsOfJoinedCharacters() {
        String text =
                "\u200D👩🏽".repeat(100_000) + "e\u0301".repeat(100_000) + "🇩".repeat(50_001);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> OffsetMap.of(text, TEXT_ELEMENTS_V8));
    }

    @Test
    void isTheIdentityForCodeUnits() {
        assertThat(OffsetMap.of(TEXT, UTF16_CODE_UNIT).toSpan(new IndexedRange(1, 2)))
                .isEqualTo(new Span(1, 3));
    }

    private static Span span(Random random, int from, int to) {
        int start = from + random.nextInt(to - from + 1);
        return new Span(start, start + random.nextInt(to - start + 1));
    }

    private static boolean contains(IndexedRange outer, IndexedRange inner) {
        return outer.offset() <= inner.offset()
                && inner.offset() + inner.length() <= outer.offset() + outer.length();
    }
}
