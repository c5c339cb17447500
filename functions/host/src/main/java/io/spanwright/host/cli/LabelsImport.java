package io.spanwright.host.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.host.quickstart.RestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A labels file that is to become a project's.
 *
 * @param file with the project's metadata in it
 */
record LabelsImport(Path file, String project) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Makes the project, or changes it, and imports the labels. */
    void send(RestClient client) throws IOException {
        String path = "authoring/analyze-text/projects/" + project;
        String labels = Files.readString(file);
        JsonNode metadata = JSON.readTree(labels).path("metadata");
        client.patch(path, metadata.toString());
        client.await("POST", path + "/:import", labels, state -> {});
    }
}
