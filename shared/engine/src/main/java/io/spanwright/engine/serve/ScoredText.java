package io.spanwright.engine.serve;

import io.spanwright.core.text.Span;
import io.spanwright.engine.crf.Emissions;
import io.spanwright.engine.crf.Lattice;
import io.spanwright.engine.crf.LikelySpan;
import io.spanwright.engine.crf.LikelySpans;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.crf.UnitSpan;
import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.tokenizer.TextEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with its tag scores. One chain runs over the whole text, but for those of book length.
 *
 * @param scores [units, T], row by row
 * @param tagCount T
 * @param temperature that scores are divided by
 */
record ScoredText(
        TextUnits units,
        float[] scores,
        int tagCount,
        Transitions transitions,
        double temperature) {

    /** Units from one to before another. */
    private record Section(int from, int to) {}

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        int from = 0;
        for (int to : TextSections.ends(units)) {
            sections.add(new Section(from, to));
            from = to;
        }
        return sections;
    }

    private Emissions emissions(Section section) {
        float[] part =
                Arrays.copyOfRange(scores, section.from() * tagCount, section.to() * tagCount);
        return Emissions.rowByRow(part, tagCount);
    }

    /** What is likely there, in units of the text, in order and not overlapping. */
    List<LikelySpan> likely() {
        List<LikelySpan> all = new ArrayList<>();
        for (Section section : sections()) {
            LikelySpans.decode(emissions(section), transitions, temperature).stream()
                    .map(
                            one ->
                                    new LikelySpan(
                                            moved(one.span(), section.from()), one.probability()))
                    .forEach(all::add);
        }
        return all;
    }

    private static UnitSpan moved(UnitSpan span, int by) {
        return new UnitSpan(span.from() + by, span.to() + by, span.category());
    }

    /** A span that may be an entity. */
    record Candidate(int category, Span span) {}

    /**
     * The probability of each candidate, that the units it touches are an entity and of the
     * category, as labels are widened to whole units for training; 0 where it touches none.
     */
    List<Double> probabilities(List<Candidate> candidates) {
        Double[] probabilities = new Double[candidates.size()];
        Arrays.fill(probabilities, 0.0);
        double factor = 1 / temperature;
        for (Section section : sections()) {
            Lattice lattice =
                    Lattice.of(emissions(section).times(factor), transitions.times(factor), false);
            for (int at = 0; at < probabilities.length; at++) {
                UnitSpan span = unitsOf(candidates.get(at));
                boolean here = section.from() <= span.from() && span.to() <= section.to();
                if (here && span.from() < span.to()) {
                    probabilities[at] = lattice.probability(moved(span, -section.from()));
                }
            }
        }
        return List.of(probabilities);
    }

    /** The units that it touches. */
    private UnitSpan unitsOf(Candidate candidate) {
        TextEncoding encoding = units.encoding();
        int from = encoding.firstEndingAfter(candidate.span().start());
        int to = encoding.firstStartingFrom(candidate.span().end());
        return new UnitSpan(from, to, candidate.category());
    }
}
