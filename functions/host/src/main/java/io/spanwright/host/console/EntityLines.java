package io.spanwright.host.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Analyzed documents as lines, from values named as on the wire. */
public final class EntityLines {

    private EntityLines() {}

    /** Prints each document's id and its entities. */
    public static void print(Map<?, ?> results, PrintWriter out) {
        for (Object document : (List<?>) results.get("documents")) {
            Map<?, ?> values = (Map<?, ?>) document;
            out.println(values.get("id"));
            ((List<?>) values.get("entities")).forEach(e -> out.println(line((Map<?, ?>) e)));
        }
        for (Object error : (List<?>) results.get("errors")) {
            out.println(((Map<?, ?>) error).get("id") + " could not be analyzed");
        }
        if (results.get("categoriesLeftOut") instanceof List<?> names && !names.isEmpty()) {
            String all = names.stream().map(Object::toString).collect(Collectors.joining(", "));
            out.println("left out, for no confidence was shown to be precise enough: " + all);
        }
    }

    private static String line(Map<?, ?> entity) {
        return String.format(
                Locale.ROOT,
                "  %-18s %.2f  %5d+%-4d %s",
                entity.get("category"),
                ((Number) entity.get("confidenceScore")).doubleValue(),
                ((Number) entity.get("offset")).intValue(),
                ((Number) entity.get("length")).intValue(),
                entity.get("text").toString().replace('\n', ' '));
    }
}
