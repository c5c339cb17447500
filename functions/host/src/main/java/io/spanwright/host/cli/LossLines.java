package io.spanwright.host.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** How a conversion ended, as lines. */
final class LossLines {

    private LossLines() {}

    /** Prints what was lost, or would have been, and the counts. */
    static void print(Map<String, Object> result, PrintWriter out) {
        boolean written = Boolean.TRUE.equals(result.get("written"));
        for (Object loss : (List<?>) result.get("losses")) {
            Map<?, ?> one = (Map<?, ?>) loss;
            out.println((written ? "lost " : "") + one.get("kind") + ": " + one.get("message"));
        }
        out.println(
                "documents: %s, labels: %s"
                        .formatted(counts(result, "documents"), counts(result, "labels")));
        if (!written) {
            out.println(
                    "Nothing was written. --overlaps=longest keeps the longest of labels that"
                            + " overlap; --lossy drops all that can't be represented.");
        }
    }

    private static String counts(Map<String, Object> result, String name) {
        Map<?, ?> counts = (Map<?, ?>) result.get(name);
        return counts.get("in") + " in, " + counts.get("out") + " out";
    }
}
