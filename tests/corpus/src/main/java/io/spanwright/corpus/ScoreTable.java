package io.spanwright.corpus;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Scores as a Markdown table. */
final class ScoreTable {

    private static final String HEAD =
            """
            | data set | test | micro F1 | macro F1 | training characters | epochs | training time | peak memory |
            |---|---|---|---|---|---|---|---|
            """;

    private ScoreTable() {}

    static String of(Map<CorpusSet, Score> scores) {
        return scores.entrySet().stream()
                .map(e -> row(e.getKey(), e.getValue()))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(CorpusSet set, Score score) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %.3f | %,.0f | %.0f | %.0f s | %.1f GB |%n",
                set.name(),
                set.folds() == 1 ? "as marked" : set.folds() + "-fold mean",
                score.microF1(),
                score.macroF1(),
                score.trainCharacters(),
                score.epochs(),
                score.trainSeconds(),
                score.peakRssBytes() / 1e9);
    }
}
