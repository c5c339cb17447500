package io.spanwright.host.console;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** An evaluation as a table, from values named as on the wire. */
public final class ScoreTable {

    private ScoreTable() {}

    /** Prints a row a category and the micro and macro averages. */
    public static void print(Map<?, ?> evaluation, PrintWriter out) {
        Map<?, ?> entities = (Map<?, ?>) evaluation.get("entities");
        int width =
                entities.keySet().stream()
                        .mapToInt(name -> name.toString().length())
                        .max()
                        .orElse(0);
        int first = Math.max(width, "category".length());
        out.println(row(first, "category", "f1", "precision", "recall"));
        entities.forEach((name, metrics) -> out.println(row(first, name, (Map<?, ?>) metrics)));
        out.println(
                row(
                        first,
                        "micro",
                        score(evaluation.get("microF1")),
                        score(evaluation.get("microPrecision")),
                        score(evaluation.get("microRecall"))));
        out.println(row(first, "macro", score(evaluation.get("macroF1")), "", ""));
    }

    private static String row(int first, Object name, Map<?, ?> metrics) {
        return row(
                first,
                name.toString(),
                score(metrics.get("f1")),
                score(metrics.get("precision")),
                score(metrics.get("recall")));
    }

    private static String row(int first, String name, String f1, String precision, String recall) {
        return String.format(
                        Locale.ROOT, "%-" + first + "s %7s %9s %7s", name, f1, precision, recall)
                .stripTrailing();
    }

    private static String score(Object value) {
        return value instanceof Number number
                ? String.format(Locale.ROOT, "%.3f", number.doubleValue())
                : "";
    }
}
