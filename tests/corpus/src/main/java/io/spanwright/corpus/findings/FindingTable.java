package io.spanwright.corpus.findings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Scores of codes as Markdown. */
final class FindingTable {

    private static final String HEAD =
            """
            | code | severity | planted fault | planted | found | recall | false alarms | in the data as they are |
            |---|---|---|---|---|---|---|---|
            """;

    private FindingTable() {}

    static String of(List<FindingScore> scores) {
        return scores.stream().map(FindingTable::row).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(FindingScore score) {
        String recall =
                score.planted() == 0 ? "–" : String.format(Locale.ROOT, "%.2f", score.recall());
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %d | %s | %d | %d |%n",
                score.code(),
                score.severity().name().toLowerCase(Locale.ROOT),
                score.what(),
                score.planted(),
                score.found(),
                recall,
                score.falseAlarms(),
                score.unplanted());
    }
}
