package io.spanwright.engine.crf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Decoding by marginals: each span counts by its own probability, not by being part of the one best
 * path. To predict every span above half the best F1 that is possible gives just that F1: Lipton,
 * Elkan, Naryanaswamy, Optimal Thresholding of Classifiers to Maximize F1 Measure (2014). The best
 * path asks for about one half whatever the F1, and so finds too little where a text is hard.
 */
public final class LikelySpans {

    /**
     * The least probability of a predicted span: the best on held-out documents of several kinds.
     */
    public static final double LEAST = 0.3;

    private static final Comparator<LikelySpan> MOST_PROBABLE_FIRST =
            Comparator.comparingDouble(LikelySpan::probability)
                    .reversed()
                    .thenComparingInt(one -> one.span().from())
                    .thenComparingInt(one -> one.span().to())
                    .thenComparingInt(one -> one.span().category());

    private LikelySpans() {}

    /**
     * The spans to predict, in order of the text, not overlapping: of spans that overlap the most
     * probable stays.
     *
     * @param temperature what all scores are divided by, above 0
     */
    public static List<LikelySpan> decode(
            Emissions emissions, Transitions transitions, double temperature) {
        if (emissions.rows().length == 0) {
            return List.of();
        }
        double factor = 1 / temperature;
        return decode(Lattice.of(emissions.times(factor), transitions.times(factor), false));
    }

    static List<LikelySpan> decode(Lattice lattice) {
        List<LikelySpan> kept = new ArrayList<>();
        BitSet taken = new BitSet(lattice.units());
        for (LikelySpan one : all(lattice, LEAST).stream().sorted(MOST_PROBABLE_FIRST).toList()) {
            int next = taken.nextSetBit(one.span().from());
            if (next < 0 || next >= one.span().to()) {
                taken.set(one.span().from(), one.span().to());
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingInt(one -> one.span().from()));
        return kept;
    }

    /**
     * All spans of at least this probability; they may overlap.
     *
     * @param threshold least probability, above 0 to 1
     */
    public static List<LikelySpan> all(Lattice lattice, double threshold) {
        if (!(threshold > 0)) {
            throw new IllegalArgumentException("threshold is not above 0: " + threshold);
        }
        List<LikelySpan> spans = new ArrayList<>();
        for (int unit = 0; unit < lattice.units(); unit++) {
            if (lattice.probability(unit, BioTags.OUTSIDE) > 1 - threshold) {
                continue;
            }
            for (int tag = 1; tag < lattice.tags(); tag += 2) {
                if (lattice.probability(unit, tag) >= threshold) {
                    addFrom(lattice, unit, BioTags.category(tag), threshold, spans);
                }
            }
        }
        return spans;
    }

    /**
     * A longer span's beginning is never more probable than a shorter one's, so growing can stop
     * early.
     */
    private static void addFrom(
            Lattice lattice, int from, int category, double threshold, List<LikelySpan> spans) {
        Lattice.Entity entity = lattice.entityFrom(from, category);
        while (true) {
            double probability = entity.probabilityOfEnding();
            if (probability >= threshold) {
                spans.add(new LikelySpan(new UnitSpan(from, entity.to(), category), probability));
            }
            if (entity.to() == lattice.units() || entity.grow() < threshold) {
                return;
            }
        }
    }
}
