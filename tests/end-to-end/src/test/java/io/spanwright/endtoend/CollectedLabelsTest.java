package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collected malformed labels files over REST, as they are on the disk. */
@ExtendWith(SharedHosts.class)
class CollectedLabelsTest {

    private static final Path FOLDER = Path.of("..", "..", "..", "shared", "data", "bad-inputs");
    private static final String PROJECT = "BadInputs";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @BeforeAll
    static void importTheValidFile(TinyHost host) throws IOException {
        boolean isThere = Files.isDirectory(FOLDER);
        if (!isThere) {
            // An assumption before all tests of a class leaves no trace in the build's output.
            System.err.println("SKIPPED: malformed labels files, since " + FOLDER + " is absent");
        }
        assumeTrue(isThere, () -> FOLDER + " is absent");
        Path container = host.data().resolve("documents/bad-inputs");
        Files.createDirectories(container);
        try (Stream<Path> documents = Files.list(FOLDER.resolve("documents"))) {
            for (Path document : documents.toList()) {
                Files.copy(document, container.resolve(document.getFileName()));
            }
        }
        assertThat(imported(host, FOLDER.resolve("valid-base.json"))).isEqualTo("succeeded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-empty-file",
                "02-not-json",
                "04-truncated",
                "05-trailing-garbage",
                "08-json-comments",
                "10-nan-infinity",
                "13-latin1",
                "16-deep-nesting",
                "17-deep-nesting-in-unknown-field",
                "19-int64-overflow",
                "20-missing-metadata",
                "31-legacy-2021-extractors",
                "32-clu-project",
                "37-container-nonexistent",
                "38-container-traversal",
                "46-entity-duplicate",
                "62-document-not-in-container",
                "68-location-encoded-traversal",
                "70-location-absolute-url",
                "73-location-nul",
                "88-region-beyond-document",
                "97-label-negative-offset",
                "109-label-partial-overlap",
                "110-label-splits-surrogate-start"
            })
    void isRefusedAndTheProjectStaysAsItWas(String name, TinyHost host) throws IOException {
        HostState before = host.state();
        assertThat(imported(host, FOLDER.resolve("cases").resolve(name + ".json")))
                .isIn("InvalidRequest", "failed");
        assertThat(host.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11-utf8-bom", "118-unknown-extra-fields", "119-html-in-names"})
    void isTakenThoughOdd(String name, TinyHost host) throws IOException {
        assertThat(imported(host, FOLDER.resolve("cases").resolve(name + ".json")))
                .isEqualTo("succeeded");
    }

    /** How the job ended, or the code of the refusal. */
    private static String imported(TinyHost host, Path file) throws IOException {
        TestClient client = host.client();
        TestClient.Answer answer =
                client.send(
                        "POST",
                        TestClient.PROJECTS + "/" + PROJECT + "/:import",
                        Files.readAllBytes(file));
        if (answer.status() == 400) {
            assertThat(answer.error("message")).isNotBlank();
            return answer.error("code");
        }
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        URI job = URI.create(answer.operationLocation().orElseThrow());
        JsonNode ended = client.await(job.getPath() + "?" + job.getQuery(), LIMIT);
        if (ended.path("status").asText().equals("failed")) {
            assertThat(ended.path("errors")).isNotEmpty();
            ended.path("errors").forEach(e -> assertThat(e.path("message").asText()).isNotBlank());
        }
        return ended.path("status").asText();
    }
}
