package io.spanwright.host.app;

import io.spanwright.host.HostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The app's settings. On Azure they are environment variables; here the ones given to the host come
 * first, then system properties, then the environment.
 */
public final class AppSettings {
    private static final Pattern REFERENCE = Pattern.compile("%([^%]+)%");

    private final Map<String, String> given;

    public AppSettings(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /** The value of a setting, empty if it is nowhere. */
    public Optional<String> find(String name) {
        String value = given.get(name);
        value = value == null ? System.getProperty(name) : value;
        return Optional.ofNullable(value == null ? System.getenv(name) : value);
    }

    /**
     * Replaces each {@code %NAME%} by that setting's value.
     *
     * @throws HostException if a setting is missing
     */
    public String resolve(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(require(match.group(1), text)));
    }

    private String require(String name, String text) {
        return find(name)
                .orElseThrow(
                        () ->
                                new HostException(
                                        "The binding value '"
                                                + text
                                                + "' needs the app setting "
                                                + name
                                                + ", which is not set"));
    }

    /**
     * Makes the given settings visible to the app as system properties.
     *
     * @return puts back what was there before
     */
    public AutoCloseable publish() {
        Map<String, String> before = new HashMap<>();
        given.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        return () -> before.forEach(AppSettings::restore);
    }

    private static void restore(String name, String value) {
        if (value == null) {
            System.clearProperty(name);
            return;
        }
        System.setProperty(name, value);
    }
}
