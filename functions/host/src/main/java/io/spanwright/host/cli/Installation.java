package io.spanwright.host.cli;

import io.spanwright.host.HostException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the host runs.
 *
 * @param app the staged app
 * @param backend the jars of the embedded backend
 */
public record Installation(Path app, List<Path> backend) {

    /** System property that names another staged app. */
    private static final String APP_PROPERTY = "spanwright.app";

    /** System property that names another directory of backend jars. */
    private static final String BACKEND_PROPERTY = "spanwright.backend";

    private static final Path BUILT_APP =
            Path.of("..", "..", "app", "target", "azure-functions", "spanwright");

    public Installation {
        backend = List.copyOf(backend);
    }

    /**
     * Looks beside the host's own jar, then where the build puts the app.
     *
     * @throws HostException where the app or the backend is not there
     */
    public static Installation find() {
        Path home = home();
        Path app = directory(APP_PROPERTY, home.resolve("app"), home.resolve(BUILT_APP));
        Path backend = directory(BACKEND_PROPERTY, home.resolve("backend"));
        return new Installation(app, jars(backend));
    }

    private static Path home() {
        try {
            return Path.of(
                            Installation.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new HostException("Cannot tell where the host's own jar is", e);
        }
    }

    private static Path directory(String property, Path... places) {
        String wanted = System.getProperty(property);
        List<Path> candidates = wanted == null ? List.of(places) : List.of(Path.of(wanted));
        return candidates.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .map(place -> place.toAbsolutePath().normalize())
                .orElseThrow(
                        () ->
                                new HostException(
                                        "No directory "
                                                + candidates
                                                + ": run 'mvn package' in the repository, or name"
                                                + " it with -D"
                                                + property));
    }

    private static List<Path> jars(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new HostException("Cannot list " + directory, e);
        }
    }
}
