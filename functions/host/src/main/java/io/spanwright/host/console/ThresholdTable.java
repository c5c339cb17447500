package io.spanwright.host.console;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Confidence thresholds for a wished precision as a table. */
public final class ThresholdTable {

    private static final String NONE = "none found";

    private ThresholdTable() {}

    /**
     * Prints a row a category.
     *
     * @param thresholds the wished {@code precision}, and what was derived by category
     */
    public static void print(Map<?, ?> thresholds, PrintWriter out) {
        Map<?, ?> categories = (Map<?, ?>) thresholds.get("categories");
        out.println("Lowest confidence with a precision of " + thresholds.get("precision") + ":");
        int first = ScoreTable.firstWidth(categories);
        out.println(row(first, "category", "threshold", "right", "recall"));
        categories.forEach(
                (name, threshold) -> out.println(row(first, name, (Map<?, ?>) threshold)));
    }

    private static String row(int first, Object name, Map<?, ?> threshold) {
        if (threshold.get("threshold") == null) {
            return row(first, name.toString(), NONE, "", "");
        }
        String right = "%s of %s".formatted(threshold.get("right"), threshold.get("predictions"));
        return row(
                first,
                name.toString(),
                ScoreTable.score(threshold.get("threshold")),
                right,
                ScoreTable.score(threshold.get("recall")));
    }

    private static String row(
            int first, String name, String threshold, String right, String recall) {
        return String.format(
                        Locale.ROOT,
                        "%-" + first + "s %10s %15s %7s",
                        name,
                        threshold,
                        right,
                        recall)
                .stripTrailing();
    }
}
