package io.spanwright.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves a staged app: {@code Main APP_DIRECTORY DATA_DIRECTORY PORT [BACKEND_JAR...]}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<Path> backend = List.of(arguments).stream().skip(3).map(Path::of).toList();
        EmbeddedHost host =
                EmbeddedHost.start(
                        new HostOptions(
                                Path.of(arguments[0]),
                                backend,
                                Path.of(arguments[1]),
                                Integer.parseInt(arguments[2]),
                                Optional.empty(),
                                Map.of()));
        Runtime.getRuntime().addShutdownHook(new Thread(host::close, "stop"));
        host.awaitStop();
    }
}
