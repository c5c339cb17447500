package io.spanwright.host.http;

import io.spanwright.host.HostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One segment of a route template, such as {@code projects}, {@code {name}}, {@code {id}:cancel} or
 * {@code {*rest}}. Literal text is compared without case.
 */
final class RouteSegment {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final List<Parameter> parameters = new ArrayList<>();
    private final StringBuilder expression = new StringBuilder("(?s)");
    private final String route;
    private Pattern pattern;
    private boolean hasLiteral;
    private boolean catchAll;
    private boolean optional;

    /** A parameter and the expressions that its value must match. */
    private record Parameter(String name, List<Pattern> constraints) {}

    private RouteSegment(String route) {
        this.route = route;
    }

    /**
     * Reads one segment.
     *
     * @throws HostException if it is not a template
     */
    static RouteSegment parse(String text, String route) {
        RouteSegment segment = new RouteSegment(route);
        int position = 0;
        while (position < text.length()) {
            position = segment.part(text, position);
        }
        segment.pattern = Pattern.compile(segment.expression.toString());
        return segment;
    }

    /** Whether it takes the rest of the path. */
    boolean isCatchAll() {
        return catchAll;
    }

    /** Whether the path may end before it. */
    boolean isOptional() {
        return optional;
    }

    /** Smaller is tried first: literal, mixed or constrained, parameter, catch-all. */
    int precedence() {
        if (parameters.isEmpty()) {
            return 1;
        }
        boolean constrained = parameters.stream().anyMatch(one -> !one.constraints().isEmpty());
        if (catchAll) {
            return constrained ? 4 : 5;
        }
        return hasLiteral || constrained ? 2 : 3;
    }

    /**
     * Compares decoded text.
     *
     * @param values gets the parameters' values
     */
    boolean matches(String text, Map<String, String> values) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            String value = matcher.group(i + 1);
            if (!parameter.constraints().stream().allMatch(one -> one.matcher(value).matches())) {
                return false;
            }
            values.put(parameter.name(), value);
        }
        return true;
    }

    private int part(String text, int position) {
        if (text.startsWith("{{", position) || text.startsWith("}}", position)) {
            literal(text.substring(position, position + 1));
            return position + 2;
        }
        if (text.charAt(position) == '{') {
            int end = RouteTemplate.closingBrace(text, position, route);
            parameter(text.substring(position + 1, end));
            return end + 1;
        }
        literal(text.substring(position, position + 1));
        return position + 1;
    }

    private void literal(String character) {
        hasLiteral = true;
        expression.append("(?iu:").append(Pattern.quote(character)).append(')');
    }

    private void parameter(String inside) {
        String text = inside;
        while (text.startsWith("*")) {
            catchAll = true;
            text = text.substring(1);
        }
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        List<Pattern> constraints = constraints(colon < 0 ? "" : text.substring(colon + 1));
        if (name.endsWith("?") || (colon >= 0 && text.endsWith("?"))) {
            optional = true;
            name = name.replace("?", "");
        }
        if (!NAME.matcher(name).matches()) {
            throw new HostException("Route '" + route + "': '" + name + "' is not a name");
        }
        parameters.add(new Parameter(name, constraints));
        expression.append(catchAll ? "(.*)" : "(.+?)");
    }

    /** Constraints follow one another with colons; a colon inside parentheses belongs to one. */
    private List<Pattern> constraints(String text) {
        List<Pattern> found = new ArrayList<>();
        int depth = 0;
        int start = 0;
        String all = text.endsWith("?") ? text.substring(0, text.length() - 1) : text;
        for (int i = 0; i <= all.length(); i++) {
            char c = i < all.length() ? all.charAt(i) : ':';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ':' && (depth == 0 || i == all.length())) {
                if (i > start) {
                    found.add(RouteConstraint.of(all.substring(start, i), route));
                }
                start = i + 1;
            }
        }
        return found;
    }
}
