package io.spanwright.core.backend;

import io.spanwright.core.settings.Settings;

/**
 * Opens one kind of backend; found with {@link java.util.ServiceLoader}, chosen by {@code
 * SPANWRIGHT_BACKEND}.
 */
public interface BackendProvider {

    /** The value of {@code SPANWRIGHT_BACKEND} that chooses this one, such as {@code embedded}. */
    String name();

    /**
     * Opens the backend, or throws {@link IllegalArgumentException} naming the setting that is
     * wrong or missing.
     */
    Backend open(Settings settings);
}
