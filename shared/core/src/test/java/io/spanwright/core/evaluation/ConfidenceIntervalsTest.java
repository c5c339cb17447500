package io.spanwright.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConfidenceIntervalsTest {

    private static final int CORPORA = 300;
    private static final int DOCUMENTS = 60;
    private static final int LABELS = 5;

    /** Of the documents' labels are found, with as many false alarms, in good documents. */
    private static final double GOOD = 0.8;

    private static final double BAD = 0.5;

    /** The half of all documents is bad: F1 is twice the hits over hits, misses and alarms. */
    private static final double TRUE_F1 = trueF1();

    private static double trueF1() {
        double hits = LABELS * (GOOD + BAD) / 2;
        return 2 * hits / (2 * hits + (LABELS - hits) + (LABELS - hits));
    }

    private static List<DocumentCounts> corpus(SplittableRandom random) {
        List<DocumentCounts> documents = new ArrayList<>();
        for (int document = 0; document < DOCUMENTS; document++) {
            double skill = random.nextBoolean() ? GOOD : BAD;
            int found = successes(random, skill);
            int alarms = successes(random, 1 - skill);
            documents.add(
                    new DocumentCounts(
                            Map.of("A", new EntityMetrics(found, alarms, LABELS - found))));
        }
        return documents;
    }

    private static int successes(SplittableRandom random, double probability) {
        int count = 0;
        for (int trial = 0; trial < LABELS; trial++) {
            count += random.nextDouble() < probability ? 1 : 0;
        }
        return count;
    }

    private static ConfidenceIntervals intervals(List<DocumentCounts> documents) {
        return new DocumentBootstrap(List.of("A"), documents).intervals().orElseThrow();
    }

    @Test
    void holdTheTrueF1InAboutNineteenOfTwentyCorpora() {
        long seed = 1;
        System.out.println("corpora of seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int held = 0;
        for (int corpus = 0; corpus < CORPORA; corpus++) {
            Interval interval = intervals(corpus(random)).microF1();
            held += interval.lower() <= TRUE_F1 && TRUE_F1 <= interval.upper() ? 1 : 0;
        }
        assertThat((double) held / CORPORA).isBetween(0.91, 0.98);
    }

    @Test
    void areTheSameForTheSameDocuments() {
        List<DocumentCounts> documents = corpus(new SplittableRandom(2));
        assertThat(intervals(documents)).isEqualTo(intervals(documents));
        assertThat(intervals(documents).f1().get("A")).isEqualTo(intervals(documents).microF1());
        assertThat(intervals(documents).macroF1()).isEqualTo(intervals(documents).microF1());
    }

    @Test
    void areOneFigureWhereAllDocumentsAreAlike() {
        DocumentCounts one = new DocumentCounts(Map.of("A", new EntityMetrics(1, 1, 1)));
        assertThat(intervals(List.of(one, one, one)).microF1()).isEqualTo(new Interval(0.5, 0.5));
    }

    @Test
    void areNotGivenForOneDocument() {
        DocumentCounts one = new DocumentCounts(Map.of("A", new EntityMetrics(1, 1, 1)));
        assertThat(new DocumentBootstrap(List.of("A"), List.of(one)).intervals()).isEmpty();
        assertThat(new DocumentBootstrap(List.of(), List.of()).intervals()).isEmpty();
    }

    @Test
    void skipDrawsWithoutTheCategory() {
        DocumentCounts rare =
                new DocumentCounts(
                        Map.of("A", new EntityMetrics(1, 0, 0), "B", new EntityMetrics(1, 0, 0)));
        DocumentCounts other = new DocumentCounts(Map.of("A", new EntityMetrics(0, 0, 1)));
        ConfidenceIntervals intervals =
                new DocumentBootstrap(List.of("A", "B"), List.of(rare, other, other, other))
                        .intervals()
                        .orElseThrow();
        assertThat(intervals.f1().get("B")).isEqualTo(new Interval(1, 1));
        assertThat(intervals.f1().get("A").lower()).isZero();
    }
}
