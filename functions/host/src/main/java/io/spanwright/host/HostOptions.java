package io.spanwright.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one run of the host needs to know.
 *
 * @param appDirectory the staged app: host.json, a directory with function.json per function, jars
 * @param backendJars jars that join the app's own in its class loader
 * @param dataDirectory where everything durable is kept; created if absent
 * @param port TCP port on the loopback or {@link HostSettings#address() configured} address, 0 for
 *     a free one
 * @param tls empty for plain HTTP
 * @param settings app settings. Each becomes a system property while the host runs, because a
 *     running JVM cannot change its environment; bindings refer to them as {@code %NAME%}
 */
public record HostOptions(
        Path appDirectory,
        List<Path> backendJars,
        Path dataDirectory,
        int port,
        Optional<TlsOptions> tls,
        Map<String, String> settings) {
    public HostOptions {
        Objects.requireNonNull(appDirectory, "appDirectory is null");
        Objects.requireNonNull(dataDirectory, "dataDirectory is null");
        Objects.requireNonNull(tls, "tls is null");
        backendJars = List.copyOf(backendJars);
        settings = Map.copyOf(settings);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535, got " + port);
        }
    }
}
