package io.spanwright.engine.train;

import io.spanwright.engine.calibration.Observation;
import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.Emissions;
import io.spanwright.engine.crf.LikelySpan;
import io.spanwright.engine.crf.LikelySpans;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.crf.UnitSpan;
import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.serve.TextScorer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Predictions for held-out texts, made as in serving, and judged where people labelled.
 *
 * @param f1 micro F1 of exact spans and categories, 0 to 1
 * @param observations one for each text
 */
public record Validation(double f1, List<Observation> observations) {

    public Validation {
        observations = List.copyOf(observations);
    }

    static Validation of(List<TaggedText> texts, TextScorer scorer, Transitions transitions) {
        List<Emissions> emissions = emissions(texts, scorer);
        List<Observation> observations = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            observations.add(observe(texts.get(text), emissions.get(text), transitions));
        }
        return new Validation(f1(observations), observations);
    }

    /** The scores of each text. */
    static List<Emissions> emissions(List<TaggedText> texts, TextScorer scorer) {
        return scorer.score(texts.stream().map(TaggedText::units).toList(), () -> false).stream()
                .map(scores -> Emissions.rowByRow(scores, scorer.tagCount()))
                .toList();
    }

    private static Observation observe(
            TaggedText text, Emissions emissions, Transitions transitions) {
        double temperature = Temperature.DEFAULT.value();
        List<UnitSpan> predicted =
                LikelySpans.decode(emissions, transitions, temperature).stream()
                        .map(LikelySpan::span)
                        .filter(span -> isTaught(text, span))
                        .toList();
        return new Observation(emissions, predicted, right(text));
    }

    private static boolean isTaught(TaggedText text, UnitSpan span) {
        for (int unit = span.from(); unit < span.to(); unit++) {
            if (text.tags()[unit] == TaggedText.NOT_TAUGHT) {
                return false;
            }
        }
        return true;
    }

    private static Set<UnitSpan> right(TaggedText text) {
        int[] path = new int[text.tags().length];
        for (int unit = 0; unit < path.length; unit++) {
            path[unit] = Math.max(BioTags.OUTSIDE, text.tags()[unit]);
        }
        return new HashSet<>(BioTags.spans(path));
    }

    /** Micro F1 of these predictions against others for the same texts, 0 to 1; symmetric. */
    double agreement(Validation other) {
        List<Observation> pairs = new ArrayList<>();
        for (int text = 0; text < observations.size(); text++) {
            Observation mine = observations.get(text);
            Set<UnitSpan> theirs = Set.copyOf(other.observations.get(text).predicted());
            pairs.add(new Observation(mine.emissions(), mine.predicted(), theirs));
        }
        return f1(pairs);
    }

    private static double f1(List<Observation> observations) {
        int predicted = 0;
        int labelled = 0;
        int both = 0;
        for (Observation observation : observations) {
            predicted += observation.predicted().size();
            labelled += observation.right().size();
            for (UnitSpan span : observation.predicted()) {
                both += observation.right().contains(span) ? 1 : 0;
            }
        }
        return 2.0 * both / Math.max(1, predicted + labelled);
    }
}
