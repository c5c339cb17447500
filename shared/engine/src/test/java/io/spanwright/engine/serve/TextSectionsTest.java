package io.spanwright.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.example.UnitBreak;
import io.spanwright.engine.tokenizer.TextEncoding;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSectionsTest {

    private static TextUnits units(int size, int... lines) {
        int[] numbers = IntStream.range(0, size).toArray();
        int[] next = IntStream.rangeClosed(1, size).toArray();
        int[] firstId = IntStream.rangeClosed(0, size).toArray();
        UnitBreak[] breaks = new UnitBreak[size];
        Arrays.fill(breaks, UnitBreak.WORD);
        for (int line : lines) {
            breaks[line] = UnitBreak.LINE;
        }
        return new TextUnits(
                new TextEncoding(numbers, next, firstId, numbers), new short[size], breaks);
    }

    @Test
    void keepsTextsOfDocumentLengthWhole() {
        assertThat(TextSections.ends(units(60_000, 10, 20))).containsExactly(60_000);
        assertThat(TextSections.ends(units(0))).containsExactly(0);
    }

    @Test
    void cutsBooksAtTheLastLineThatIsNear() {
        assertThat(TextSections.ends(units(130_000, 100, 56_000, 58_000, 61_000)))
                .containsExactly(58_000, 118_000, 130_000);
    }
}
