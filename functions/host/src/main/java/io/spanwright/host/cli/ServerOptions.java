package io.spanwright.host.cli;

import io.spanwright.host.HostOptions;
import io.spanwright.host.TlsOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command with a server understands. */
final class ServerOptions {

    private static final String BACKEND = "SPANWRIGHT_BACKEND";

    @Option(
            names = "--port",
            defaultValue = "7071",
            description = "Port to listen on, 0 for a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "Directory that everything is kept in. Default: ./${DEFAULT-VALUE}.")
    private Path data;

    /** The data directory, absolute. */
    Path data() {
        return data.toAbsolutePath().normalize();
    }

    /** Where the keys of this server are. */
    ApiKeys keys() {
        return ApiKeys.in(data());
    }

    /** How to start the host. */
    HostOptions hostOptions(ApiKeys keys, Optional<TlsOptions> tls) {
        Installation installation = Installation.find();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(BACKEND, Optional.ofNullable(System.getenv(BACKEND)).orElse("embedded"));
        settings.put("SPANWRIGHT_DATA", data().toString());
        settings.put("SPANWRIGHT_KEY_1", keys.first());
        settings.put("SPANWRIGHT_KEY_2", keys.second());
        return new HostOptions(
                installation.app(), installation.backend(), data(), port, tls, settings);
    }
}
