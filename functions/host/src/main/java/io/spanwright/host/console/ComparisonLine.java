package io.spanwright.host.console;

import java.util.Map;

/** A model beside a baseline in one line, from values named as on the wire. */
public final class ComparisonLine {

    private ComparisonLine() {}

    /** Verdict, score of the baseline and interval, as far as they are there. */
    public static String of(Map<?, ?> comparison) {
        String verdict = "compared with the baseline: " + comparison.get("verdict");
        String score = ScoreTable.score(comparison.get("baselineMicroF1"));
        if (score.isEmpty()) {
            return verdict;
        }
        String difference =
                comparison.get("difference") instanceof Map<?, ?> interval
                        ? "; 95 % interval of the difference: " + ScoreTable.range(interval)
                        : "; too few documents that both were tested on";
        return verdict + " (its micro F1: " + score + difference + ")";
    }
}
