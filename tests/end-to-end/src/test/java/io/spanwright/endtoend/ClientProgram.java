package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Unmodified clients as programs of their own, which analyze {@link SampleText#TEXT}. */
final class ClientProgram {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private ClientProgram() {}

    /** The entities that the Java client gets. */
    static JsonNode java(URI endpoint, String key, List<String> options) throws Exception {
        Path directory = Distribution.newDirectory("java-client");
        List<String> command = new ArrayList<>(List.of(Commands.java()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(JavaClient.class.getName());
        command.addAll(arguments(endpoint, directory));
        return entities(directory, key, command);
    }

    /** The entities that the Node client gets. */
    static JsonNode node(URI endpoint, String key) throws Exception {
        Path directory = Distribution.newDirectory("node-client");
        for (String file : List.of("package.json", "package-lock.json", "analyze.mjs")) {
            Files.copy(Path.of("src/test/node", file), directory.resolve(file));
        }
        Commands.Result install =
                Commands.run(
                        directory,
                        Map.of(),
                        LIMIT,
                        List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        assertThat(install.status()).as(install.err()).isZero();
        List<String> command = new ArrayList<>(List.of("node", "analyze.mjs"));
        command.addAll(arguments(endpoint, directory));
        return entities(directory, key, command);
    }

    private static List<String> arguments(URI endpoint, Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("text.txt"), SampleText.TEXT);
        return List.of(
                endpoint.toString(),
                QuickstartHost.PROJECT,
                QuickstartHost.DEPLOYMENT,
                text.toString());
    }

    private static JsonNode entities(Path directory, String key, List<String> command)
            throws Exception {
        Map<String, String> environment = Map.of("SPANWRIGHT_TEST_KEY", key);
        Commands.Result result = Commands.run(directory, environment, LIMIT, command);
        assertThat(result.status()).as(result.err()).isZero();
        return JSON.readTree(result.out().lines().reduce((first, last) -> last).orElseThrow());
    }
}
