package io.spanwright.host.console;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings for people: each with its place, the line of the document it is about and what to do,
 * then how many there are of each code.
 */
public final class FindingReport {

    /** Findings of one code that are shown; the summary counts them all. */
    private static final int MOST_OF_A_CODE = 20;

    private final String labelsFile;
    private final Colors colors;
    private final PrintWriter out;
    private final Map<Kind, Integer> counts = new TreeMap<>();

    /**
     * A report of one labels file.
     *
     * @param labelsFile its name
     */
    public FindingReport(String labelsFile, Colors colors, PrintWriter out) {
        this.labelsFile = labelsFile;
        this.colors = colors;
        this.out = out;
    }

    /** What findings are counted by. Errors come first. */
    private record Kind(String severity, String code) implements Comparable<Kind> {

        static Kind of(Map<?, ?> finding) {
            return new Kind(finding.get("severity").toString(), finding.get("code").toString());
        }

        boolean isError() {
            return severity.equals("error");
        }

        @Override
        public int compareTo(Kind other) {
            int bySeverity = Boolean.compare(other.isError(), isError());
            return bySeverity != 0 ? bySeverity : code.compareTo(other.code);
        }
    }

    /**
     * Prints findings as the app gives them.
     *
     * @param findings maps with {@code code}, {@code severity} and {@code message} at least
     */
    public void print(List<?> findings) {
        findings.forEach(finding -> print((Map<?, ?>) finding));
        counts.forEach(this::printCount);
        out.println(total());
    }

    private void print(Map<?, ?> finding) {
        Kind kind = Kind.of(finding);
        if (counts.merge(kind, 1, Integer::sum) > MOST_OF_A_CODE) {
            return;
        }
        out.println(
                colored(kind, kind.severity()) + " " + colors.bold(kind.code()) + place(finding));
        if (finding.get("excerpt") instanceof Map<?, ?> excerpt) {
            printExcerpt(excerpt, kind);
        } else if (finding.get("quote") != null) {
            out.println("    " + safe(finding, "quote"));
        }
        out.println("  " + finding.get("message"));
        if (finding.get("suggestion") != null) {
            out.println("  " + colors.good("Write: " + safe(finding, "suggestion")));
        }
        out.println();
    }

    private String place(Map<?, ?> finding) {
        StringBuilder place = new StringBuilder();
        if (finding.get("line") != null) {
            place.append("  ").append(labelsFile).append(':').append(finding.get("line"));
            place.append(':').append(finding.get("column"));
        }
        if (finding.get("document") != null) {
            place.append("  ").append(safe(finding, "document"));
        }
        return colors.faint(place.toString());
    }

    private void printExcerpt(Map<?, ?> excerpt, Kind kind) {
        String line = TerminalText.safe(excerpt.get("text").toString());
        int start = ((Number) excerpt.get("offset")).intValue();
        int end = start + ((Number) excerpt.get("length")).intValue();
        String number = excerpt.get("line").toString();
        String before = line.substring(0, start);
        String marked = line.substring(start, end);
        String margin = " ".repeat(number.length());
        out.println(
                colors.faint("  " + number + " | ")
                        + before
                        + colored(kind, marked)
                        + line.substring(end));
        String carets = "^".repeat(Math.max(1, TerminalText.width(marked)));
        out.println(
                colors.faint("  " + margin + " | ")
                        + " ".repeat(TerminalText.width(before))
                        + colored(kind, carets));
    }

    private void printCount(Kind kind, int count) {
        int hidden = Math.max(0, count - MOST_OF_A_CODE);
        out.printf(
                "%7d %s %s%s%n",
                count,
                colored(kind, kind.severity()),
                kind.code(),
                hidden == 0 ? "" : "  (" + hidden + " not shown; --json lists all)");
    }

    private String total() {
        Map<Boolean, Integer> totals = new HashMap<>();
        counts.forEach((kind, count) -> totals.merge(kind.isError(), count, Integer::sum));
        return "errors: %d, warnings: %d"
                .formatted(totals.getOrDefault(true, 0), totals.getOrDefault(false, 0));
    }

    private String colored(Kind kind, String text) {
        return kind.isError() ? colors.error(text) : colors.warning(text);
    }

    private static String safe(Map<?, ?> finding, String key) {
        return TerminalText.safe(finding.get(key).toString());
    }
}
