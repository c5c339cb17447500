package io.spanwright.benchmark;

import java.util.Locale;

/**
 * Wall time of calls with one text of 1,000 characters.
 *
 * @param training threads of the training beside them; 0 without one
 * @param serving threads of a call
 */
record BesideTrainingFigures(
        int training, int serving, int calls, double medianMilliseconds, double p95Milliseconds) {

    static final String HEAD =
            """
            | training threads | serving threads | calls | p50 | p95 |
            |---|---|---|---|---|
            """;

    String row() {
        return String.format(
                Locale.ROOT,
                "| %d | %d | %d | %.0f ms | %.0f ms |%n",
                training,
                serving,
                calls,
                medianMilliseconds,
                p95Milliseconds);
    }
}
