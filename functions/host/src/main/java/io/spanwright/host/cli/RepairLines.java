package io.spanwright.host.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** What was mended in a labels file, as lines such as {@code mended LABEL_TRIMMED (3): message}. */
final class RepairLines {

    private RepairLines() {}

    /** Prints the repairs of a result that has some, and the file they were written to. */
    static void print(Map<String, Object> result, PrintWriter out) {
        if (result.get("repairs") instanceof List<?> repairs) {
            repairs.forEach(repair -> out.println(line((Map<?, ?>) repair)));
        }
        if (result.get("written") != null) {
            out.println("written: " + result.get("written"));
        }
    }

    private static String line(Map<?, ?> repair) {
        String line =
                "mended %s (%s): %s"
                        .formatted(repair.get("kind"), repair.get("count"), repair.get("message"));
        Object detail = repair.get("detail");
        return detail == null ? line : line + " " + detail;
    }
}
