package io.spanwright.engine.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelySpansTest {

    private static final BioTags TAGS = new BioTags(2);
    private static final int UNITS = 5;

    private static Enumeration random(long seed) {
        Random random = new Random(seed);
        float[] scores = new float[UNITS * TAGS.count()];
        float[] transitions = new float[Transitions.zero(TAGS).values().length];
        fill(scores, random);
        fill(transitions, random);
        return new Enumeration(
                Emissions.rowByRow(scores, TAGS.count()), new Transitions(transitions), false);
    }

    private static void fill(float[] values, Random random) {
        for (int index = 0; index < values.length; index++) {
            values[index] = (float) random.nextGaussian();
        }
    }

    private static Lattice lattice(Enumeration all) {
        return Lattice.of(all.emissions(), all.transitions(), all.continues());
    }

    private static List<LikelySpan> counted(Enumeration all, double threshold) {
        List<LikelySpan> spans = new ArrayList<>();
        for (int from = 0; from < UNITS; from++) {
            for (int category = 0; category < 2; category++) {
                for (int to = from + 1; to <= UNITS; to++) {
                    UnitSpan span = new UnitSpan(from, to, category);
                    double probability =
                            all.probability(path -> BioTags.spans(path).contains(span));
                    if (probability >= threshold) {
                        spans.add(new LikelySpan(span, probability));
                    }
                }
            }
        }
        return spans;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsEverySpanAboveTheThreshold(long seed) {
        Enumeration all = random(seed);
        List<LikelySpan> expected = counted(all, 0.02);

        List<LikelySpan> found = LikelySpans.all(lattice(all), 0.02);

        assertThat(found.stream().map(LikelySpan::span))
                .containsExactlyElementsOf(expected.stream().map(LikelySpan::span).toList());
        for (int index = 0; index < found.size(); index++) {
            assertThat(found.get(index).probability())
                    .isCloseTo(expected.get(index).probability(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsTheMostProbableOfOverlappingSpans(long seed) {
        Lattice lattice = lattice(random(seed));
        List<LikelySpan> kept = LikelySpans.decode(lattice);

        for (LikelySpan one : LikelySpans.all(lattice, LikelySpans.LEAST)) {
            assertThat(kept)
                    .anyMatch(
                            other ->
                                    other.equals(one)
                                            || (overlap(other.span(), one.span())
                                                    && other.probability() >= one.probability()));
        }
        for (int index = 1; index < kept.size(); index++) {
            assertThat(kept.get(index).span().from())
                    .isGreaterThanOrEqualTo(kept.get(index - 1).span().to());
        }
    }

    private static boolean overlap(UnitSpan one, UnitSpan other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    @Test
    void findsNothingWhereEverythingIsOutside() {
        Emissions outside = Emissions.rowByRow(new float[] {9, 0, 0, 0, 0}, TAGS.count());
        assertThat(LikelySpans.all(Lattice.of(outside, Transitions.zero(TAGS), false), 0.1))
                .isEmpty();
    }
}
