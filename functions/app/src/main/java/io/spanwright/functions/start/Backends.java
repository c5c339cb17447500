package io.spanwright.functions.start;

import io.spanwright.core.backend.Backend;
import io.spanwright.core.backend.BackendProvider;
import io.spanwright.core.settings.Setting;
import io.spanwright.core.settings.Settings;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds the backend that the settings name. */
final class Backends {

    private Backends() {}

    /**
     * Opens the backend of {@link Setting#BACKEND}. Providers are looked for beside core's own
     * classes, since the context class loader of a worker's thread is not the app's.
     *
     * @throws IllegalArgumentException where none or an unknown one is set; names the choices
     */
    static Backend open(Settings settings) {
        return open(
                settings,
                ServiceLoader.load(BackendProvider.class, BackendProvider.class.getClassLoader())
                        .stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    static Backend open(Settings settings, List<BackendProvider> providers) {
        String wanted = settings.text(Setting.BACKEND).orElse("");
        return providers.stream()
                .filter(provider -> provider.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted, providers))
                .open(settings);
    }

    private static IllegalArgumentException unknown(
            String wanted, List<BackendProvider> providers) {
        String choices =
                providers.stream()
                        .map(BackendProvider::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return new IllegalArgumentException(
                Setting.BACKEND.fullName()
                        + (wanted.isEmpty() ? " is not set" : " is '" + wanted + "'")
                        + "; set it to one of: "
                        + choices);
    }
}
