package io.spanwright.engine.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.example.WindowBatch.TextWindow;
import io.spanwright.engine.tokenizer.SpecialIds;
import io.spanwright.engine.tokenizer.TestTokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowPlannerTest {

    private static final WindowSizes SIZES = new WindowSizes(32, 8);

    private final WindowPlanner planner = new WindowPlanner(SIZES, WindowScope.TEXT);
    private final WindowPlanner lines = new WindowPlanner(SIZES, WindowScope.LINE);

    private static TextUnits units(String text) {
        return TextUnits.of(text, TestTokenizer.BUNDLED.encode(text));
    }

    @Test
    void readsAShortTextAtOnce() {
        assertThat(planner.plan(units("one two three"))).containsExactly(new Window(0, 3, 0, 3));
    }

    @Test
    void hasNoWindowForAnEmptyText() {
        assertThat(planner.plan(units(""))).isEmpty();
    }

    @Test
    void endsCoresAtLineBreaks() {
        String line = "one two three four five six seven eight nine ten\n";
        assertThat(planner.plan(units(line.repeat(6))))
                .containsExactly(new Window(0, 38, 0, 30), new Window(22, 60, 30, 60));
    }

    @Test
    void seesNoOtherLineInTheScopeOfALine() {
        assertThat(lines.plan(units("one two\nthree\r\n\r\nfour five six")))
                .containsExactly(
                        new Window(0, 2, 0, 2), new Window(2, 3, 2, 3), new Window(3, 6, 3, 6));
    }

    @Test
    void cutsALongLineInTheScopeOfALineWithContextFromThatLine() {
        String line = "one two three four five six seven eight nine ten ";
        List<Window> windows = lines.plan(units("start\n" + line.repeat(4) + "\nend"));
        assertThat(windows)
                .containsExactly(
                        new Window(0, 1, 0, 1),
                        new Window(1, 29, 1, 21),
                        new Window(13, 41, 21, 41),
                        new Window(41, 42, 41, 42));
    }

    @Test
    void keepsAnEntityOverALineBreakInOneLearningCore() {
        TextUnits units = units("one two\nthree four");
        short[] tags = {0, 1, 2, 0};
        assertThat(lines.plan(new TaggedText(units, tags))).containsExactly(new Window(0, 4, 0, 4));
    }

    @Test
    void coversATextOnceAndWithinTheSizes() {
        Random random = new Random(3);
        String words = "alpha beta Straßenbahn, gamma. ";
        for (int round = 0; round < 50; round++) {
            TextUnits units = units(words.repeat(1 + random.nextInt(40)));
            int covered = 0;
            for (Window window : planner.plan(units)) {
                assertThat(window.coreFrom()).isEqualTo(covered);
                assertThat(units.subWords(window.coreFrom(), window.coreTo()))
                        .isLessThanOrEqualTo(32);
                assertThat(units.subWords(window.from(), window.to())).isLessThanOrEqualTo(48);
                covered = window.coreTo();
            }
            assertThat(covered).isEqualTo(units.size());
        }
    }

    @Test
    void neverEndsALearningCoreInsideAnEntityThatFits() {
        TextUnits units = units("word ".repeat(200));
        short[] tags = new short[units.size()];
        for (int start = 3; start + 20 < tags.length; start += 25) {
            Arrays.fill(tags, start, start + 20, (short) BioTags.inside(0));
            tags[start] = (short) BioTags.begin(0);
        }
        for (Window window : planner.plan(new TaggedText(units, tags))) {
            if (window.coreFrom() > 0) {
                assertThat(BioTags.isInside(tags[window.coreFrom()])).isFalse();
            }
        }
    }

    @Test
    void cutsAnEntityThatFitsNoCore() {
        TextUnits units = units("word ".repeat(200));
        short[] tags = new short[units.size()];
        Arrays.fill(tags, (short) BioTags.inside(0));
        tags[0] = (short) BioTags.begin(0);
        assertThat(planner.plan(new TaggedText(units, tags))).hasSizeGreaterThan(5);
    }

    @Test
    void laysWindowsOutRowByRow() {
        TextUnits first = units("한 a");
        TextUnits second = units("b");
        SpecialIds special = new SpecialIds(List.of(7), List.of(8, 9), 5);
        WindowBatch batch =
                WindowBatch.of(
                        List.of(
                                new TextWindow(first, new Window(0, 2, 0, 2)),
                                new TextWindow(second, new Window(0, 1, 0, 1))),
                        special);
        int[] ids = first.encoding().ids();
        assertThat(batch.batch().inputIds())
                .containsExactly(
                        7,
                        ids[0],
                        ids[1],
                        ids[2],
                        ids[3],
                        8,
                        9,
                        7,
                        second.encoding().ids()[0],
                        8,
                        9,
                        5,
                        5,
                        5);
        assertThat(batch.batch().attentionMask())
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0);
        short[] shapes = first.shapes();
        assertThat(batch.batch().shapeIds())
                .startsWith(0, shapes[0], shapes[0], shapes[0], shapes[1], 0, 0, 0);
        assertThat(batch.scoreRow(0, 1, 10)).isEqualTo(40);
        assertThat(batch.scoreRow(1, 0, 10)).isEqualTo(80);
    }

    @Test
    void shrinksToAnEncodersLength() {
        assertThat(new WindowSizes(192, 64).within(510)).isEqualTo(new WindowSizes(192, 64));
        assertThat(new WindowSizes(192, 64).within(126)).isEqualTo(new WindowSizes(64, 31));
    }
}
