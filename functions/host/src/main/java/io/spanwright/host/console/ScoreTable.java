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
        Map<?, ?> intervals = map(evaluation, "confidenceIntervals");
        Map<?, ?> byCategory = map(intervals, "entities");
        int first = firstWidth(entities);
        String interval = intervals.isEmpty() ? "" : "95 % interval";
        out.println(row(first, "category", "f1", "precision", "recall", interval));
        entities.forEach(
                (name, metrics) ->
                        out.println(row(first, name, (Map<?, ?>) metrics, map(byCategory, name))));
        out.println(
                row(
                        first,
                        "micro",
                        score(evaluation.get("microF1")),
                        score(evaluation.get("microPrecision")),
                        score(evaluation.get("microRecall")),
                        range(map(intervals, "microF1"))));
        String macro = range(map(intervals, "macroF1"));
        out.println(row(first, "macro", score(evaluation.get("macroF1")), "", "", macro));
        printCalibration(map(evaluation, "calibration"), out);
    }

    private static void printCalibration(Map<?, ?> calibration, PrintWriter out) {
        if (!calibration.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "confidences are off by %s on average (%s predictions)%n",
                    score(calibration.get("expectedCalibrationError")),
                    calibration.get("predictionCount"));
        }
    }

    /** Characters that the longest category takes, and its heading at least. */
    static int firstWidth(Map<?, ?> categories) {
        int longest =
                categories.keySet().stream()
                        .mapToInt(name -> name.toString().length())
                        .max()
                        .orElse(0);
        return Math.max(longest, "category".length());
    }

    private static Map<?, ?> map(Map<?, ?> values, Object name) {
        return values.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String row(int first, Object name, Map<?, ?> metrics, Map<?, ?> interval) {
        return row(
                first,
                name.toString(),
                score(metrics.get("f1")),
                score(metrics.get("precision")),
                score(metrics.get("recall")),
                range(interval));
    }

    private static String row(
            int first, String name, String f1, String precision, String recall, String interval) {
        return String.format(
                        Locale.ROOT,
                        "%-" + first + "s %7s %9s %7s   %s",
                        name,
                        f1,
                        precision,
                        recall,
                        interval)
                .stripTrailing();
    }

    /** From {@code lower} to {@code upper}; nothing where they are not there. */
    public static String range(Map<?, ?> interval) {
        return interval.isEmpty()
                ? ""
                : score(interval.get("lower")) + " to " + score(interval.get("upper"));
    }

    /** With three digits; nothing where it is no number. */
    public static String score(Object value) {
        return value instanceof Number number
                ? String.format(Locale.ROOT, "%.3f", number.doubleValue())
                : "";
    }
}
