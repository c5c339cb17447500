package io.spanwright.core.backend;

import io.spanwright.core.settings.Setting;
import io.spanwright.core.settings.Settings;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the backend that {@code SPANWRIGHT_BACKEND} names. */
public final class Backends {

    private Backends() {}

    /**
     * Opens it. Providers are looked for where this class was loaded from.
     *
     * @throws IllegalArgumentException where none or an unknown one is named
     */
    public static Backend open(Settings settings) {
        ServiceLoader<BackendProvider> providers =
                ServiceLoader.load(BackendProvider.class, BackendProvider.class.getClassLoader());
        return open(settings, providers.stream().map(ServiceLoader.Provider::get).toList());
    }

    static Backend open(Settings settings, List<BackendProvider> providers) {
        String name = settings.backend();
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, providers))
                .open(settings);
    }

    private static IllegalArgumentException unknown(String name, List<BackendProvider> providers) {
        List<String> known = providers.stream().map(BackendProvider::name).sorted().toList();
        return new IllegalArgumentException(
                Setting.BACKEND.fullName()
                        + " is '"
                        + name
                        + "'; this package has the backends "
                        + known);
    }
}
