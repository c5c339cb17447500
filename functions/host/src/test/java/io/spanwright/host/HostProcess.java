package io.spanwright.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs a host in a process that a test can kill: {@code APP DATA PORT_FILE NAME=VALUE...}. */
public final class HostProcess {
    private HostProcess() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> settings = new TreeMap<>();
        for (int i = 3; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            settings.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
        }
        EmbeddedHost host =
                EmbeddedHost.start(
                        new HostOptions(
                                Path.of(arguments[0]),
                                List.of(),
                                Path.of(arguments[1]),
                                0,
                                Optional.empty(),
                                settings));
        Files.writeString(Path.of(arguments[2]), Integer.toString(host.port()));
        host.awaitStop();
    }
}
