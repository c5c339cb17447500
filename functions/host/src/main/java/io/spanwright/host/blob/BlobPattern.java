package io.spanwright.host.blob;

import io.spanwright.host.HostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A trigger's path such as {@code labels/{name}.json}: container, then a pattern for the name. */
final class BlobPattern {
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)\\}");

    private final String container;
    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();

    private BlobPattern(String container, String rest) {
        this.container = container;
        StringBuilder expression = new StringBuilder("(?s)");
        Matcher matcher = PARAMETER.matcher(rest);
        int position = 0;
        while (matcher.find()) {
            expression.append(Pattern.quote(rest.substring(position, matcher.start())));
            expression.append("(.+)");
            names.add(matcher.group(1));
            position = matcher.end();
        }
        expression.append(Pattern.quote(rest.substring(position)));
        this.pattern = Pattern.compile(expression.toString());
    }

    /**
     * Reads a path; a container alone means all its blobs.
     *
     * @throws HostException if the container is missing or a pattern itself
     */
    static BlobPattern parse(String path) {
        int slash = path.indexOf('/');
        String container = slash < 0 ? path : path.substring(0, slash);
        if (container.isEmpty() || container.contains("{") || container.contains("..")) {
            throw new HostException(
                    "Blob trigger path '" + path + "' must begin with the name of a container");
        }
        return new BlobPattern(container, slash < 0 ? "{name}" : path.substring(slash + 1));
    }

    String container() {
        return container;
    }

    /** The parameters' values, empty if the name does not match. */
    Optional<Map<String, String>> match(String name) {
        Matcher matcher = pattern.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(values);
    }
}
