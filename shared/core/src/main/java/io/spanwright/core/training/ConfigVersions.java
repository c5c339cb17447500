package io.spanwright.core.training;

import java.util.List;
import java.util.Optional;

/**
 * The training configurations of an engine. A version is a name and the date of its settings, such
 * as {@code balanced-2026-11-01}: a model can be trained again with the settings of old.
 *
 * @param versions at least one; the first is what {@code latest} means, and of each name the newest
 *     comes first
 */
public record ConfigVersions(List<String> versions) {

    private static final String LATEST = "latest";

    /** The hosted service's only released configuration, which its clients ask for by name. */
    private static final String HOSTED = "2022-05-01";

    private static final char DATE = '-';

    public ConfigVersions {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no configuration");
        }
    }

    /**
     * The version that is meant by its own name, by the name of a configuration for its newest, or
     * by {@code latest}, in any case; empty where none is.
     */
    public Optional<String> resolve(String asked) {
        if (asked.equalsIgnoreCase(LATEST) || asked.equals(HOSTED)) {
            return Optional.of(versions.get(0));
        }
        return versions.stream()
                .filter(one -> one.equalsIgnoreCase(asked) || name(one).equalsIgnoreCase(asked))
                .findFirst();
    }

    /** What a message may say to those who asked for none of these. */
    public String advice() {
        return "Use `%s`, or one of %s, or a name without its date for the newest."
                .formatted(LATEST, versions);
    }

    private static String name(String version) {
        int date = version.indexOf(DATE);
        return date < 0 ? version : version.substring(0, date);
    }
}
