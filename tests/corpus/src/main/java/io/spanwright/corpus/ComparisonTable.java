package io.spanwright.corpus;

import io.spanwright.corpus.opennlp.Algorithm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** F1 and speed of Spanwright and OpenNLP side by side, as Markdown. */
final class ComparisonTable {

    private static final List<String> CONTENDERS =
            List.of(
                    SpanwrightCommand.NAME,
                    OpenNlpCommand.name(Algorithm.PERCEPTRON),
                    OpenNlpCommand.name(Algorithm.L_BFGS));

    private ComparisonTable() {}

    /** The table, then what a reader of the figures must know, then what failed. */
    static String of(Results results) {
        return Stream.of(
                        Stream.of(head()),
                        results.sets().stream().map(set -> row(set, results)),
                        list(remarks(results)),
                        list(results.failures().stream().map(line -> "failed: " + line).toList()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String head() {
        List<String> cells = new ArrayList<>(List.of("data set", "test"));
        CONTENDERS.forEach(name -> cells.add(name + " micro F1"));
        CONTENDERS.forEach(name -> cells.add(name + " training"));
        CONTENDERS.forEach(name -> cells.add(name + " characters/s"));
        return line(cells) + "\n" + "|---".repeat(cells.size()) + "|";
    }

    private static String row(CorpusSet set, Results results) {
        List<String> cells = new ArrayList<>(List.of(set.name(), set.division()));
        cells.addAll(figures(results, set, "%.3f", Score::microF1));
        cells.addAll(figures(results, set, "%.0f s", Score::trainSeconds));
        cells.addAll(figures(results, set, "%,.0f", Score::charactersPerSecond));
        return line(cells);
    }

    private static List<String> figures(
            Results results, CorpusSet set, String format, ToDoubleFunction<Score> figure) {
        return CONTENDERS.stream()
                .map(name -> ScoreTable.figure(results, set, name, format, figure))
                .toList();
    }

    private static List<String> remarks(Results results) {
        List<String> remarks = new ArrayList<>();
        for (CorpusSet set : results.sets()) {
            for (String name : CONTENDERS) {
                results.score(set, name).stream()
                        .flatMap(score -> score.remarks().stream())
                        .forEach(text -> remarks.add(set.name() + ", " + name + ": " + text));
            }
        }
        return remarks;
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A list under an empty line, or nothing. */
    private static Stream<String> list(List<String> items) {
        Stream<String> lines = items.stream().map(item -> "- " + item);
        return items.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(""), lines);
    }
}
