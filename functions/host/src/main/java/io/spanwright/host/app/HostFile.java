package io.spanwright.host.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.host.HostException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * What the host heeds of host.json.
 *
 * @param routePrefix before every route, without slashes at its ends; may be empty
 * @param functionTimeout how long Azure lets a function run, empty for no limit. The embedded host
 *     stops nothing, it warns when a function took longer
 * @param taskHub name of the durable task hub
 */
public record HostFile(String routePrefix, Optional<Duration> functionTimeout, String taskHub) {
    private static final String DEFAULT_TASK_HUB = "SpanwrightHub";

    public HostFile {
        Objects.requireNonNull(routePrefix, "routePrefix is null");
        Objects.requireNonNull(functionTimeout, "functionTimeout is null");
        Objects.requireNonNull(taskHub, "taskHub is null");
    }

    static HostFile of(JsonNode json, AppSettings settings) {
        JsonNode extensions = json.path("extensions");
        String prefix = extensions.path("http").path("routePrefix").asText("api");
        String hub = extensions.path("durableTask").path("hubName").asText(DEFAULT_TASK_HUB);
        return new HostFile(
                trimSlashes(settings.resolve(prefix)),
                timeout(json.path("functionTimeout")),
                settings.resolve(hub));
    }

    private static String trimSlashes(String prefix) {
        return prefix.replaceAll("^/+|/+$", "");
    }

    private static Optional<Duration> timeout(JsonNode value) {
        String text = value.asText("");
        if (text.isEmpty() || text.equals("-1")) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(text));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new HostException(
                    "host.json: functionTimeout must be hh:mm:ss or -1, it is '" + text + "'", e);
        }
    }

    /** Reads {@code [days.]hh:mm:ss}, the form of .NET. */
    private static Duration parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new NumberFormatException("not three parts");
        }
        int dot = parts[0].indexOf('.');
        long days = dot < 0 ? 0 : Long.parseLong(parts[0].substring(0, dot));
        return Duration.ofDays(days)
                .plusHours(Long.parseLong(parts[0].substring(dot + 1)))
                .plusMinutes(Long.parseLong(parts[1]))
                .plusSeconds(Long.parseLong(parts[2]));
    }
}
