package io.spanwright.host.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Doubts about labels, a line each. */
public final class DoubtLines {

    private static final int LONGEST = 60;

    private DoubtLines() {}

    /** Prints doubts as the app gives them. */
    public static void print(List<?> doubts, PrintWriter out) {
        doubts.forEach(doubt -> out.println(line((Map<?, ?>) doubt)));
    }

    private static String line(Map<?, ?> doubt) {
        return "%s %s:%s \"%s\" %s"
                .formatted(
                        doubt.get("confidence"),
                        doubt.get("location"),
                        doubt.get("offset"),
                        quote(doubt.get("text")),
                        statement(doubt));
    }

    private static String statement(Map<?, ?> doubt) {
        if (!(doubt.get("predicted") instanceof Map<?, ?> predicted)) {
            return "is labelled %s; it looks like no entity".formatted(doubt.get("category"));
        }
        if (doubt.get("category") == null) {
            return "is not labelled; it looks like %s".formatted(predicted.get("category"));
        }
        return "is labelled %s; it looks like %s \"%s\""
                .formatted(
                        doubt.get("category"),
                        predicted.get("category"),
                        quote(predicted.get("text")));
    }

    private static String quote(Object text) {
        String line = text.toString().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
