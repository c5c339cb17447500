package io.spanwright.engine.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatticeTest {

    private static final BioTags TAGS = new BioTags(2);

    private static float[] normal(Random random, int count) {
        float[] values = new float[count];
        for (int index = 0; index < count; index++) {
            values[index] = (float) (2 * random.nextGaussian());
        }
        return values;
    }

    private static Enumeration random(long seed, int units) {
        Random random = new Random(seed);
        Emissions emissions =
                Emissions.rowByRow(normal(random, units * TAGS.count()), TAGS.count());
        Transitions transitions =
                new Transitions(normal(random, Transitions.zero(TAGS).values().length));
        return new Enumeration(emissions, transitions, seed % 2 == 0);
    }

    private static Lattice lattice(Enumeration all) {
        return Lattice.of(all.emissions(), all.transitions(), all.continues());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void sumsEveryPath(long seed) {
        for (int units = 1; units <= 5; units++) {
            Enumeration all = random(seed, units);
            double expected = Math.log(all.total(path -> true));
            assertThat(lattice(all).logPartition()).isCloseTo(expected, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void givesTheProbabilityOfEachTag(long seed) {
        Enumeration all = random(seed, 4);
        for (int unit = 0; unit < 4; unit++) {
            for (int tag = 0; tag < TAGS.count(); tag++) {
                int at = unit;
                int wanted = tag;
                double expected = all.probability(path -> path[at] == wanted);
                assertThat(lattice(all).probability(unit, tag)).isCloseTo(expected, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void givesTheProbabilityOfExactlyThisSpan(long seed) {
        int units = 5;
        Enumeration all = random(seed, units);
        for (int from = 0; from < units; from++) {
            for (int to = from + 1; to <= units; to++) {
                for (int category = 0; category < 2; category++) {
                    UnitSpan span = new UnitSpan(from, to, category);
                    int begin = BioTags.begin(category);
                    double expected =
                            all.probability(
                                    path ->
                                            path[span.from()] == begin
                                                    && BioTags.spans(path).contains(span));
                    assertThat(lattice(all).probability(span)).isCloseTo(expected, within(1e-9));
                }
            }
        }
    }

    @Test
    void staysFiniteOnALongChainOfLargeScores() {
        int units = 50_000;
        float[] scores = new float[units * TAGS.count()];
        for (int index = 0; index < scores.length; index++) {
            scores[index] = index % 7 * 300f;
        }
        Emissions emissions = Emissions.rowByRow(scores, TAGS.count());
        Lattice lattice = Lattice.of(emissions, Transitions.zero(TAGS), false);
        assertThat(lattice.logPartition()).isFinite();
        assertThat(LikelySpans.decode(lattice))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.probability()).isBetween(0.0, 1.0));
    }

    @Test
    void spreadsProbabilityWithTemperature() {
        Enumeration all = random(1, 3);
        int[] best =
                all.paths().stream().max(Comparator.comparingDouble(all::weight)).orElseThrow();
        double sharp = Math.exp(-loss(all.emissions(), all.transitions(), best));
        double soft =
                Math.exp(-loss(all.emissions().times(0.5), all.transitions().times(0.5), best));
        assertThat(soft).isLessThan(sharp);
    }

    private static double loss(Emissions emissions, Transitions transitions, int[] path) {
        float[] scores = new float[emissions.scores().length];
        double[] between = new double[transitions.values().length];
        return new ChainLoss(transitions).add(emissions, path, 1, scores, between);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithFiniteDifferences(long seed) {
        Enumeration all = random(seed, 6);
        int[] path = {1, 2, 0, 3, 4, 1};
        float[] scores = all.emissions().scores();
        float[] between = all.transitions().values();
        float[] scoreGradients = new float[scores.length];
        double[] transitionGradients = new double[between.length];
        new ChainLoss(all.transitions())
                .add(all.emissions(), path, 0.5, scoreGradients, transitionGradients);
        for (int index = 0; index < scores.length; index++) {
            assertThat((double) scoreGradients[index])
                    .isCloseTo(0.5 * slope(all, path, scores, index), within(2e-4));
        }
        for (int index = 0; index < between.length; index++) {
            assertThat(transitionGradients[index])
                    .isCloseTo(0.5 * slope(all, path, between, index), within(2e-4));
        }
    }

    private static double slope(Enumeration all, int[] path, float[] values, int index) {
        float before = values[index];
        values[index] = before + 0.01f;
        double right = values[index];
        double high = loss(all.emissions(), all.transitions(), path);
        values[index] = before - 0.01f;
        double left = values[index];
        double low = loss(all.emissions(), all.transitions(), path);
        values[index] = before;
        return (high - low) / (right - left);
    }

    @Test
    void scoresAChainThatWasCutOutOfAnEntity() {
        Enumeration all = random(2, 3);
        int[] path = {2, 2, 0};
        double expected = -Math.log(all.weight(path) / all.total(any -> true));
        assertThat(loss(all.emissions(), all.transitions(), path))
                .isCloseTo(expected, within(1e-9));
    }
}
