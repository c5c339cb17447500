package io.spanwright.host.http;

import io.spanwright.host.HostException;
import java.util.regex.Pattern;

/** What the value of a route parameter must look like, as a regular expression. */
final class RouteConstraint {
    private RouteConstraint() {}

    /**
     * The pattern of one ASP.NET constraint.
     *
     * @param text such as {@code int}, {@code guid}, {@code length(3)} or {@code regex(^a+$)}
     * @throws HostException if the host does not know it
     */
    static Pattern of(String text, String route) {
        int open = text.indexOf('(');
        String name = open < 0 ? text : text.substring(0, open);
        String argument = open < 0 ? "" : text.substring(open + 1, text.length() - 1);
        return switch (name) {
            case "int", "long" -> Pattern.compile("-?\\d{1,19}");
            case "alpha" -> Pattern.compile("[A-Za-z]*");
            case "bool" -> Pattern.compile("true|false", Pattern.CASE_INSENSITIVE);
            case "guid" -> Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            case "required" -> Pattern.compile("(?s).+");
            case "minlength" -> Pattern.compile("(?s).{" + number(argument, route) + ",}");
            case "maxlength" -> Pattern.compile("(?s).{0," + number(argument, route) + "}");
            case "length" -> Pattern.compile("(?s).{" + numbers(argument, route) + "}");
            case "regex" -> searching(argument);
            default ->
                    throw new HostException(
                            "Route '" + route + "': unknown constraint '" + text + "'");
        };
    }

    /** ASP.NET searches for the expression anywhere, without case, unless it is anchored. */
    private static Pattern searching(String expression) {
        String unescaped = expression.replace("{{", "{").replace("}}", "}");
        return Pattern.compile("(?s).*?(?i:" + unescaped + ").*");
    }

    private static String numbers(String argument, String route) {
        int comma = argument.indexOf(',');
        if (comma < 0) {
            return number(argument, route);
        }
        return number(argument.substring(0, comma), route)
                + ","
                + number(argument.substring(comma + 1), route);
    }

    private static String number(String text, String route) {
        if (!text.strip().matches("\\d{1,9}")) {
            throw new HostException("Route '" + route + "': '" + text + "' is not a length");
        }
        return text.strip();
    }
}
