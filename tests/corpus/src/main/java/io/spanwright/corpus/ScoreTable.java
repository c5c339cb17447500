package io.spanwright.corpus;

import io.spanwright.corpus.opennlp.Algorithm;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Spanwright's scores as a Markdown table, with OpenNLP's micro F1 beside ours. */
final class ScoreTable {

    private static final String HEAD =
            """
            | data set | test | micro F1 | OpenNLP perceptron | OpenNLP L-BFGS | macro F1 | calibration error | training characters | epochs | training time | peak memory |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private ScoreTable() {}

    static String of(Results results) {
        return results.sets().stream()
                .map(set -> row(set, results))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(CorpusSet set, Results results) {
        return String.join(
                        " | ",
                        "| " + set.name(),
                        set.division(),
                        own(results, set, "%.3f", Score::microF1),
                        openNlp(results, set, Algorithm.PERCEPTRON),
                        openNlp(results, set, Algorithm.L_BFGS),
                        own(results, set, "%.3f", Score::macroF1),
                        own(results, set, "%.3f", Score::calibrationError),
                        own(results, set, "%,.0f", Score::trainCharacters),
                        own(results, set, "%.0f", Score::epochs),
                        own(results, set, "%.0f s", Score::trainSeconds),
                        own(results, set, "%.1f GB", score -> score.peakRssBytes() / 1e9))
                + " |\n";
    }

    private static String own(
            Results results, CorpusSet set, String format, ToDoubleFunction<Score> figure) {
        return figure(results, set, SpanwrightCommand.NAME, format, figure);
    }

    private static String openNlp(Results results, CorpusSet set, Algorithm algorithm) {
        return figure(results, set, OpenNlpCommand.name(algorithm), "%.3f", Score::microF1);
    }

    /** A dash where nothing was measured, or nothing can be told. */
    static String figure(
            Results results,
            CorpusSet set,
            String contender,
            String format,
            ToDoubleFunction<Score> figure) {
        return results.score(set, contender)
                .map(figure::applyAsDouble)
                .filter(value -> !value.isNaN())
                .map(value -> String.format(Locale.ROOT, format, value))
                .orElse("–");
    }
}
