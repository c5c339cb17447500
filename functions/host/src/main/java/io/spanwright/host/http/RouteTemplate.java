package io.spanwright.host.http;

import io.spanwright.host.HostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A route in the form of ASP.NET, such as {@code projects/{name}/jobs/{id}:cancel}. */
final class RouteTemplate {
    /** The order in which routes are tried: segment by segment, the more literal one first. */
    static final Comparator<RouteTemplate> MOST_LITERAL_FIRST = RouteTemplate::compare;

    private final List<RouteSegment> segments;

    private RouteTemplate(List<RouteSegment> segments) {
        this.segments = List.copyOf(segments);
    }

    /**
     * Reads a template.
     *
     * @throws HostException if it is not one
     */
    static RouteTemplate parse(String route) {
        List<RouteSegment> segments = new ArrayList<>();
        for (String segment : split(route)) {
            segments.add(RouteSegment.parse(segment, route));
        }
        return new RouteTemplate(segments);
    }

    /**
     * Compares a path.
     *
     * @param path its decoded segments
     * @return the values of the parameters, empty if the path does not match
     */
    Optional<Map<String, String>> match(List<String> path) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            RouteSegment segment = segments.get(i);
            if (segment.isCatchAll()) {
                String rest = String.join("/", path.subList(Math.min(i, path.size()), path.size()));
                return segment.matches(rest, values) ? Optional.of(values) : Optional.empty();
            }
            if (i >= path.size()) {
                return segment.isOptional() ? Optional.of(values) : Optional.empty();
            }
            if (!segment.matches(path.get(i), values)) {
                return Optional.empty();
            }
        }
        return path.size() == segments.size() ? Optional.of(values) : Optional.empty();
    }

    private static int compare(RouteTemplate a, RouteTemplate b) {
        int shared = Math.min(a.segments.size(), b.segments.size());
        for (int i = 0; i < shared; i++) {
            int order =
                    Integer.compare(a.segments.get(i).precedence(), b.segments.get(i).precedence());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.segments.size(), b.segments.size());
    }

    /**
     * Index of the brace that closes the one at {@code open}; braces may nest, doubled in regex.
     */
    static int closingBrace(String text, int open, String route) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new HostException("Route '" + route + "': a brace is not closed");
    }

    /** Slashes inside braces do not separate. */
    private static List<String> split(String route) {
        List<String> segments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= route.length(); i++) {
            char c = i < route.length() ? route.charAt(i) : '/';
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '/' && (depth == 0 || i == route.length())) {
                if (i > start) {
                    segments.add(route.substring(start, i));
                }
                start = i + 1;
            }
        }
        return segments;
    }
}
