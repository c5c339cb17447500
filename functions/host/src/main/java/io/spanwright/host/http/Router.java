package io.spanwright.host.http;

import io.spanwright.host.HostException;
import io.spanwright.host.app.AppSettings;
import io.spanwright.host.app.Binding;
import io.spanwright.host.app.FunctionFile;
import io.spanwright.host.app.StagedApp;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the function for a method and a path. */
final class Router {
    private static final Set<String> ANY_METHOD =
            Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private final List<Route> routes;

    /** One function's route; methods in upper case. */
    private record Route(FunctionFile function, RouteTemplate template, Set<String> methods) {
        boolean accepts(String method) {
            return methods.contains(method) || (method.equals("HEAD") && methods.contains("GET"));
        }
    }

    /** What a path leads to. */
    sealed interface Found {
        /** A function, with the values of its route's parameters. */
        record Target(FunctionFile function, Map<String, String> parameters) implements Found {}

        /** The path is known, but not with this method. */
        record OtherMethods(Set<String> allowed) implements Found {}

        /** No route matches. */
        record Nothing() implements Found {}
    }

    Router(StagedApp app, AppSettings settings) {
        routes =
                app.triggeredBy("httpTrigger").stream()
                        .map(function -> route(function, app.host().routePrefix(), settings))
                        .sorted(
                                Comparator.comparing(
                                        Route::template, RouteTemplate.MOST_LITERAL_FIRST))
                        .toList();
    }

    /**
     * Looks a path up. Among the routes that match the path, the most literal one that accepts the
     * method wins.
     *
     * @param path decoded segments
     */
    Found find(String method, List<String> path) {
        Set<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> values = route.template().match(path);
            if (values.isPresent() && route.accepts(method)) {
                return new Found.Target(route.function(), values.get());
            }
            values.ifPresent(matched -> allowed.addAll(route.methods()));
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return allowed.isEmpty() ? new Found.Nothing() : new Found.OtherMethods(allowed);
    }

    private static Route route(FunctionFile function, String prefix, AppSettings settings) {
        Binding trigger = function.trigger();
        requireAnonymous(function, trigger.text("authLevel").orElse("function"));
        String route = settings.resolve(trigger.text("route").orElse(function.name()));
        String whole = prefix.isEmpty() ? route : prefix + "/" + route;
        return new Route(function, RouteTemplate.parse(whole), methods(trigger));
    }

    private static Set<String> methods(Binding trigger) {
        Set<String> methods = new TreeSet<>();
        trigger.list("methods").forEach(method -> methods.add(method.toUpperCase(Locale.ROOT)));
        return methods.isEmpty() ? ANY_METHOD : methods;
    }

    private static void requireAnonymous(FunctionFile function, String level) {
        if (!level.equalsIgnoreCase("anonymous")) {
            throw new HostException(
                    function.name()
                            + "/function.json: authLevel '"
                            + level
                            + "' needs the function keys of Azure, which the embedded host does not"
                            + " have; use 'anonymous' and authenticate in the app");
        }
    }
}
