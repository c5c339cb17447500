package io.spanwright.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.TinyTraining;
import io.spanwright.engine.corpus.StoredText;
import io.spanwright.engine.corpus.TestCorpus;
import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.example.WindowPlanner;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.tokenizer.TestTokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrainingPlanTest {

    @RegisterExtension private static final TestCorpus CORPUS = new TestCorpus();

    private static final int[] LENGTHS = new Random(1).ints(200, 3, 90).toArray();

    private final BatchPlanner planner = new BatchPlanner(LENGTHS, 256, 42);

    @Test
    void readsEachWindowOnceAnEpoch() {
        for (int epoch = 0; epoch < 3; epoch++) {
            int[] read =
                    planner.plan(epoch).stream().flatMapToInt(Arrays::stream).sorted().toArray();
            assertThat(read).containsExactly(IntStream.range(0, 200).toArray());
        }
    }

    @Test
    void keepsBatchesWithinTheirSizeAndMostlyFull() {
        int positions = 0;
        List<int[]> batches = planner.plan(0);
        for (int[] batch : batches) {
            int longest = Arrays.stream(batch).map(window -> LENGTHS[window]).max().orElseThrow();
            assertThat(longest * batch.length).isLessThanOrEqualTo(256);
            positions += longest * batch.length;
        }
        assertThat(positions).isLessThan((int) (1.2 * Arrays.stream(LENGTHS).sum()));
        assertThat(batches.size()).isLessThan(60);
    }

    @Test
    void makesABatchOfAWindowThatIsLongerThanABatch() {
        assertThat(new BatchPlanner(new int[] {500, 10}, 256, 1).plan(0)).hasSize(2);
    }

    @Test
    void shufflesBySeedAndEpochAlone() {
        assertThat(planner.plan(1).get(0)).isEqualTo(planner.plan(1).get(0));
        assertThat(planner.plan(1).get(0)).isNotEqualTo(planner.plan(2).get(0));
        assertThat(new BatchPlanner(LENGTHS, 256, 43).plan(1).get(0))
                .isNotEqualTo(planner.plan(1).get(0));
    }

    @Test
    void takesTurnsInTheWaysToCutTheTexts() {
        assertThat(windowsOfEpochs(cut(WindowScope.LINE, WindowScope.TEXT), 1))
                .containsExactly(40, 2, 40, 2);
        assertThat(windowsOfEpochs(cut(WindowScope.TEXT), 1)).containsExactly(2, 2, 2, 2);
    }

    @Test
    void readsATrialInAShareOfTheEpochs() {
        assertThat(windowsOfEpochs(cut(WindowScope.LINE, WindowScope.TEXT), 0.6))
                .containsExactly(40, 2);
        assertThat(windowsOfEpochs(cut(WindowScope.LINE, WindowScope.TEXT), 0.1))
                .containsExactly(40, 2);
        assertThat(windowsOfEpochs(cut(WindowScope.TEXT), 0.5)).containsExactly(2, 2);
        assertThat(windowsOfEpochs(cut(WindowScope.TEXT), 0.1)).containsExactly(2);
    }

    private static List<WindowIndex> cut(WindowScope... scopes) {
        String text = "one two three\n".repeat(40);
        TextUnits units = TextUnits.of(text, TestTokenizer.BUNDLED.encode(text));
        TaggedText tagged = new TaggedText(units, new short[units.size()]);
        StoredText stored = StoredText.write(CORPUS.file(), tagged, 1);
        return Arrays.stream(scopes)
                .map(scope -> new WindowPlanner(new WindowSizes(64, 0), scope))
                .map(planner -> WindowIndex.of(List.of(stored), planner))
                .toList();
    }

    private static int[] windowsOfEpochs(List<WindowIndex> turns, double share) {
        TrainingPlan plan =
                new TrainingPlan(
                        turns,
                        share,
                        TestTokenizer.BUNDLED.special(),
                        TinyTraining.settings(4, 1_000),
                        42);
        int[] windows = new int[plan.epochs()];
        for (int step = 0; step < plan.steps(); step++) {
            windows[plan.epoch(step)] += plan.windows(step).size();
        }
        return windows;
    }

    @Test
    void warmsUpAndDecaysInStraightLines() {
        LearningRate rate = new LearningRate(100, new TrainingSettings.Schedule(0.1, 0, 0));
        assertThat(rate.factor(0)).isCloseTo(0.1, within(1e-9));
        assertThat(rate.factor(4)).isCloseTo(0.5, within(1e-9));
        assertThat(rate.factor(9)).isCloseTo(1, within(1e-9));
        assertThat(rate.factor(99)).isBetween(0.0, 0.02);
        for (int step = 10; step < 100; step++) {
            assertThat(rate.factor(step)).isLessThan(rate.factor(step - 1)).isPositive();
        }
    }

    @Test
    void keepsTheRateWhileWeightsAreAveraged() {
        LearningRate rate = new LearningRate(100, new TrainingSettings.Schedule(0.1, 0.4, 0.5));
        assertThat(rate.factor(9)).isCloseTo(1, within(1e-9));
        for (int step = 10; step <= 50; step++) {
            assertThat(rate.factor(step)).isLessThan(rate.factor(step - 1));
        }
        for (int step = 50; step < 100; step++) {
            assertThat(rate.factor(step)).isCloseTo(0.4, within(1e-9));
        }
    }

    @Test
    void readsLittleDataMoreOften() {
        TrainingSettings.Epochs epochs = TrainingConfigurations.BALANCED.epochs();
        assertThat(epochs.of(1_000)).isEqualTo(20);
        assertThat(epochs.of(10_000)).isEqualTo(13);
        assertThat(epochs.of(100_000)).isEqualTo(5);
        assertThat(epochs.of(5_000_000)).isEqualTo(2);
    }
}
