package io.spanwright.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a host knows and keeps: every project with its models, evaluations, deployments and
 * trainings as a caller sees them, and the blobs behind them. Results of analyze jobs, reports on
 * labels files and the texts of running trainings come and go and are left out.
 *
 * @param answers of the REST API
 * @param blobs size and time of each
 */
record HostState(List<JsonNode> answers, Map<String, String> blobs) {

    private static final List<String> CONTAINERS =
            List.of("artifacts", "working-copies", "evaluations", "snapshots", "labels");

    static HostState of(TestClient client, Path data) {
        List<JsonNode> answers = new ArrayList<>();
        JsonNode projects = client.send("GET", TestClient.PROJECTS, "").body();
        answers.add(projects);
        for (JsonNode project : projects.path("value")) {
            String name = project.path("projectName").asText();
            for (String list : List.of("models", "deployments", "train/jobs")) {
                answers.add(client.project("GET", name + "/" + list, "").body());
            }
        }
        Map<String, String> blobs = new HashMap<>();
        CONTAINERS.forEach(name -> addAll(data.resolve("blobs").resolve(name), blobs));
        return new HostState(List.copyOf(answers), Map.copyOf(blobs));
    }

    private static void addAll(Path container, Map<String, String> blobs) {
        if (!Files.isDirectory(container)) {
            return;
        }
        try (Stream<Path> files = Files.walk(container)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                blobs.put(
                        file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
