package io.spanwright.host.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingReportTest {

    @Test
    void marksTheSpanInItsLine() {
        Map<String, Object> finding = finding("error", "LABELS_OVERLAP", "It overlaps.");
        finding.put("document", "a.txt");
        finding.put("excerpt", excerpt(12, "Dear\tMs Ann Baker", 8, 9));

        assertThat(print(false, finding))
                .isEqualTo(
                        """
                        error LABELS_OVERLAP  labels.json:3:7  a.txt
                          12 | Dear Ms Ann Baker
                             |         ^^^^^^^^^
                          It overlaps.

                              1 error LABELS_OVERLAP
                        errors: 1, warnings: 0
                        """);
    }

    @Test
    void marksWideCharactersBelowThemselves() {
        Map<String, Object> finding = finding("warning", "LABEL_WITH_SPACE", "It has space.");
        finding.put("excerpt", excerpt(1, "\u6771\u4EAC\u3067\uD83D\uDE42 e\u0301x", 3, 5));

        assertThat(print(false, finding))
                .contains("  1 | \u6771\u4EAC\u3067\uD83D\uDE42 e\u0301x\n    |       ^^^^\n");
    }

    @Test
    void showsTheQuoteWhereThereIsNoLineAndTheSuggestion() {
        Map<String, Object> finding = finding("error", "UNKNOWN_CATEGORY", "It is not declared.");
        finding.put("quote", "da\nte");
        finding.put("suggestion", "Date");

        assertThat(print(false, finding)).contains("    da·te\n", "  Write: Date\n");
    }

    @Test
    void colorsOnlyWhereTheyAreWanted() {
        Map<String, Object> finding = finding("error", "LABEL_BLANK", "It is blank.");
        finding.put("excerpt", excerpt(1, "a \u001B[0m b", 0, 1));

        assertThat(print(false, finding)).doesNotContain("\u001B");
        assertThat(print(true, finding)).contains("\u001B[1m\u001B[31merror\u001B[0m", "·[0m b");
    }

    @Test
    void printsSomeOfACodeAndCountsAll() {
        List<Map<String, Object>> findings = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            findings.add(finding("warning", "LABEL_WITH_SPACE", "It has space."));
        }
        findings.add(finding("error", "LABEL_BLANK", "It is blank."));

        String printed = print(false, findings.toArray(new Map<?, ?>[0]));

        assertThat(printed.lines().filter(line -> line.startsWith("warning "))).hasSize(20);
        assertThat(printed)
                .endsWith(
                        """
                              1 error LABEL_BLANK
                            500 warning LABEL_WITH_SPACE  (480 not shown; --json lists all)
                        errors: 1, warnings: 500
                        """);
    }

    private static Map<String, Object> finding(String severity, String code, String message) {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("severity", severity);
        finding.put("code", code);
        finding.put("message", message);
        finding.put("line", 3);
        finding.put("column", 7);
        return finding;
    }

    private static Map<String, Object> excerpt(int line, String text, int offset, int length) {
        return Map.of("line", line, "text", text, "offset", offset, "length", length);
    }

    private static String print(boolean colors, Map<?, ?>... findings) {
        StringWriter out = new StringWriter();
        new FindingReport("labels.json", new Colors(colors), new PrintWriter(out, true))
                .print(List.of(findings));
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
