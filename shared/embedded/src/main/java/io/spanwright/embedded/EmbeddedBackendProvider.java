package io.spanwright.embedded;

import io.spanwright.core.backend.Backend;
import io.spanwright.core.backend.BackendProvider;
import io.spanwright.core.settings.Settings;

/** Chosen by {@code SPANWRIGHT_BACKEND=embedded}; needs {@code SPANWRIGHT_DATA}. */
public final class EmbeddedBackendProvider implements BackendProvider {

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public Backend open(Settings settings) {
        return EmbeddedBackend.open(settings.data(), settings.nativesDirectory());
    }
}
