package io.spanwright.core.labels.offsets;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.text.RandomTexts;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class CountedTextTest {

    private static final long SEED = 4711;
    private static final int TEXTS = 300;

    /** Text before each place where a character begins, counted by brute force. */
    private static void agrees(Counting counting, ToIntFunction<String> count) {
        Random random = new Random(SEED);
        for (int n = 0; n < TEXTS; n++) {
            String text = withoutHalves(RandomTexts.next(random, 40));
            CountedText counted = counting.count(text).orElse(null);
            for (int i = 0; counted != null && i <= text.length(); i++) {
                if (isWhole(text, i)) {
                    int offset = count.applyAsInt(text.substring(0, i));
                    assertThat(counted.start(offset)).as("seed %d text %d", SEED, n).isEqualTo(i);
                    assertThat(counted.end(offset)).as("seed %d text %d", SEED, n).isEqualTo(i);
                }
            }
        }
    }

    private static String withoutHalves(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isWhole(String text, int index) {
        if (index == 0 || index == text.length()) {
            return true;
        }
        boolean pair = Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return !pair && !(text.charAt(index - 1) == '\r' && text.charAt(index) == '\n');
    }

    @Test
    void countsCodePoints() {
        agrees(Counting.CODE_POINTS, text -> text.codePointCount(0, text.length()));
    }

    @Test
    void countsBytes() {
        agrees(Counting.UTF8_BYTES, text -> text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void countsLineEndsOfOtherSystems() {
        agrees(Counting.LF_FOR_CRLF, text -> text.replace("\r\n", "\n").length());
        agrees(
                Counting.CRLF_FOR_LF,
                text -> text.replace("\r\n", "\n").replace("\n", "\r\n").length());
    }

    @Test
    void countsCodePointsOfTextFilesOpenedByPython() {
        agrees(
                Counting.CODE_POINTS_OF_LF,
                text -> {
                    String read = text.replace("\r\n", "\n");
                    return read.codePointCount(0, read.length());
                });
    }

    @Test
    void isEmptyWhereCountingMakesNoDifference() {
        for (Counting counting : Counting.values()) {
            assertThat(counting.count("plain words")).as(counting.name()).isEmpty();
        }
    }

    @Test
    void saysNowhereInsideACharacterAndBehindTheText() {
        CountedText counted = Counting.UTF8_BYTES.count("aé😀").orElseThrow();

        assertThat(counted.start(2)).isEqualTo(CountedText.NOWHERE);
        assertThat(counted.end(5)).isEqualTo(CountedText.NOWHERE);
        assertThat(counted.end(7)).isEqualTo(4);
        assertThat(counted.start(8)).isEqualTo(CountedText.NOWHERE);
        assertThat(counted.start(-1)).isEqualTo(CountedText.NOWHERE);
    }

    @Test
    void startsBehindAndEndsBeforeWhatIsNotCounted() {
        CountedText counted = Counting.WITHOUT_LINE_ENDS.count("ab\r\ncd").orElseThrow();

        assertThat(counted.end(2)).isEqualTo(2);
        assertThat(counted.start(2)).isEqualTo(4);
    }

    @Test
    void countsCharacterReferencesBothWays() {
        CountedText asOne = Counting.ENTITIES_AS_ONE.count("a &amp; b & c").orElseThrow();
        CountedText written = Counting.ENTITIES_FOR_CHARACTERS.count("a & b").orElseThrow();

        assertThat(asOne.start(4)).isEqualTo(8);
        assertThat(written.start(8)).isEqualTo(4);
    }
}
