package io.spanwright.host.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Findings as lines such as {@code error 12:5 UNKNOWN_CATEGORY message}. */
final class FindingLines {

    private FindingLines() {}

    /** Prints the findings of a result that has some. */
    static void print(Map<String, Object> result, PrintWriter out) {
        if (result.get("findings") instanceof List<?> findings) {
            findings.forEach(finding -> out.println(line((Map<?, ?>) finding)));
        }
    }

    private static String line(Map<?, ?> finding) {
        StringBuilder line = new StringBuilder().append(finding.get("severity"));
        if (finding.get("line") != null) {
            line.append(' ').append(finding.get("line")).append(':').append(finding.get("column"));
        }
        line.append(' ').append(finding.get("code")).append(": ").append(finding.get("message"));
        append(line, finding, "document", " Document: ");
        append(line, finding, "quote", " Text: ");
        append(line, finding, "suggestion", " Suggestion: ");
        return line.toString();
    }

    private static void append(StringBuilder line, Map<?, ?> finding, String key, String before) {
        if (finding.get(key) != null) {
            line.append(before).append(finding.get(key));
        }
    }
}
