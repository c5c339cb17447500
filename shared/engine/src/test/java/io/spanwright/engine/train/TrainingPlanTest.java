package io.spanwright.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingPlanTest {

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
        TrainingSettings.Epochs epochs = TrainingSettings.DEFAULT.epochs();
        assertThat(epochs.of(1_000)).isEqualTo(20);
        assertThat(epochs.of(10_000)).isEqualTo(13);
        assertThat(epochs.of(100_000)).isEqualTo(5);
        assertThat(epochs.of(5_000_000)).isEqualTo(2);
    }
}
