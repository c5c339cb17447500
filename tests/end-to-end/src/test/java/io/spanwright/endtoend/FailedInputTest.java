package io.spanwright.endtoend;

import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Input that is found to be bad only after the call was accepted: the job tells, nothing changes.
 */
@ExtendWith(SharedHosts.class)
class FailedInputTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void anEmptyTextIsAnErrorOfItsDocumentOnly(TinyHost host) {
        HostState before = host.state();
        JsonNode job = analyze(host.client(), host.project(), List.of("", "text 2"));
        assertThat(job.path("status").asText()).isEqualTo("succeeded");
        assertThat(job.path("errors")).isEmpty();
        JsonNode results = job.path("tasks").path("items").path(0).path("results");
        assertThat(results.path("documents")).hasSize(1);
        assertThat(results.path("documents").path(0).path("id").asText()).isEqualTo("2");
        JsonNode error = results.path("errors").path(0);
        assertThat(error.path("id").asText()).isEqualTo("1");
        assertThat(error.path("error").path("code").asText()).isEqualTo("InvalidArgument");
        assertThat(error.path("error").path("innererror").path("code").asText())
                .isEqualTo("InvalidDocument");
        host.assertComesBackTo(before, identity());
    }

    /** An import is a long operation: what its file is about shows in the job, as documented. */
    @Test
    void aMissingContainerFailsTheImportAndMakesNoProject(TinyHost host) {
        HostState before = host.state();
        TestClient client = host.client();
        TestProject lost = TestProject.small("no-such-container");
        JsonNode job =
                client.await(client.start("POST", lost.path(":import"), lost.labelsFile()), LIMIT);
        assertThat(job.path("status").asText()).isEqualTo("failed");
        JsonNode error = job.path("errors").path(0);
        assertThat(error.path("code").asText()).isEqualTo("InvalidArgument");
        assertThat(error.path("target").asText()).isEqualTo("/metadata/storageInputContainerName");
        assertThat(error.path("message").asText()).startsWith("CONTAINER_NOT_FOUND: ");
        TestClient.Answer project = client.project("GET", lost.name(), "");
        assertThat(project.status()).isEqualTo(404);
        assertThat(project.error("code")).isEqualTo("ProjectNotFound");
        host.assertComesBackTo(before, identity());
    }

    /** Creating a project answers at once, so it refuses at once. */
    @Test
    void aMissingContainerIsRefusedForANewProject(TinyHost host) {
        HostState before = host.state();
        String body =
                """
                {"projectName": "lost", "projectKind": "CustomEntityRecognition",
                 "storageInputContainerName": "no-such-container", "language": "en"}
                """;
        TestClient.Answer answer = host.client().project("PATCH", "lost", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error("code")).isEqualTo("InvalidArgument");
        assertThat(answer.error("target")).isEqualTo("storageInputContainerName");
        host.assertComesBackTo(before, identity());
    }

    @Test
    void aCorruptArtifactFailsTheJobAndIsNotServed(TinyHost host) throws Exception {
        Path copy = DataCopy.of(host.data(), "corrupt");
        changeOneByteOfEach(copy.resolve("blobs/artifacts"));
        try (TinyHost corrupt = TinyHost.serve(copy, host.project())) {
            List<JsonNode> before = corrupt.state().answers();
            JsonNode job = analyze(corrupt.client(), host.project(), List.of("text"));
            assertThat(job.path("status").asText()).isEqualTo("failed");
            JsonNode error = job.path("errors").path(0);
            assertThat(error.path("code").asText()).isEqualTo("InternalServerError");
            assertThat(error.path("target").asText()).isEqualTo("#/tasks/items/0");
            assertThat(job.path("tasks").path("items").path(0).has("results")).isFalse();
            assertThat(corrupt.state().answers()).isEqualTo(before);
        }
    }

    private static JsonNode analyze(TestClient client, TestProject project, List<String> texts) {
        String body = AnalyzeCalls.of(project.name(), TinyHost.DEPLOYMENT, texts);
        return client.await(client.start("POST", AnalyzeCalls.PATH, body), LIMIT);
    }

    /** Other tests may have trained models on the same host: all are spoiled. */
    private static void changeOneByteOfEach(Path artifacts) throws IOException {
        List<Path> models;
        try (Stream<Path> files = Files.walk(artifacts)) {
            models = files.filter(file -> file.endsWith("model.onnx")).toList();
        }
        assertThat(models).isNotEmpty();
        for (Path model : models) {
            byte[] content = Files.readAllBytes(model);
            content[content.length / 2] ^= 1;
            Files.write(model, content);
        }
    }
}
