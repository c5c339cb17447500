package io.spanwright.host.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text resource of lines under {@code [name]} headings. */
final class Sections {

    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    private Sections() {}

    /** Reads the resource beside this class. */
    static Sections read(String resource) {
        Sections sections = new Sections();
        List<String> current = new ArrayList<>();
        for (String line : text(resource).lines().toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                current = new ArrayList<>();
                sections.lines.put(line.substring(1, line.length() - 1), current);
                continue;
            }
            current.add(line);
        }
        return sections;
    }

    private static String text(String resource) {
        try (InputStream in = Sections.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource is missing: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return lines.containsKey(name);
    }

    /** The section's lines. */
    List<String> lines(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("no section " + name);
        }
        return lines.get(name);
    }

    /** The words of the section, parted by spaces. */
    List<String> words(String name) {
        return lines(name).stream().flatMap(line -> List.of(line.split(" ")).stream()).toList();
    }

    /** The entries of the section, parted by bars. */
    List<String> entries(String name) {
        return lines(name).stream().flatMap(line -> List.of(line.split("\\|")).stream()).toList();
    }
}
