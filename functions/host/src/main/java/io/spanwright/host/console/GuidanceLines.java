package io.spanwright.host.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** What hurts the categories as lines, from values named as on the wire. */
public final class GuidanceLines {

    private GuidanceLines() {}

    /** Prints a line for each finding, and nothing where there is none. */
    public static void print(List<?> findings, PrintWriter out) {
        if (findings.isEmpty()) {
            return;
        }
        out.println("What hurts the categories:");
        findings.forEach(finding -> out.println(line((Map<?, ?>) finding)));
    }

    private static String line(Map<?, ?> finding) {
        return "  %s %s: %s"
                .formatted(finding.get("category"), finding.get("code"), finding.get("message"));
    }
}
