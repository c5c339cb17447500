package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Labels files that a user puts into the labels container by hand. */
@ExtendWith(SharedHosts.class)
class DroppedLabelsTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Longer than the host waits for a file to stay as it is. */
    private static final long PAUSE_MILLISECONDS = 900;

    private static final String LONGER_THAN_A_NAME = "x".repeat(51);

    @Test
    void aValidFileBecomesTheProjectOnceHoweverOftenItIsDropped(TinyHost host) throws Exception {
        TestProject project = TestProject.small("dropped");
        project.writeDocuments(host.data());
        drop(host, project.name(), project.labelsFile());
        JsonNode report = awaitReport(host, project.name(), r -> r.has("version"));
        assertThat(report.path("accepted").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("blob").asText()).isEqualTo("dropped.json");
        assertThat(report.path("findings").findValuesAsText("severity")).doesNotContain("ERROR");
        JsonNode made = host.client().project("GET", project.name(), "").body();
        assertThat(made.path("storageInputContainerName").asText()).isEqualTo(project.name());
        HostState before = host.state();

        drop(host, project.name(), project.labelsFile());
        String version = report.path("version").asText();
        JsonNode again =
                awaitReport(host, project.name(), r -> !r.path("version").asText().equals(version));
        assertThat(again.path("accepted").asBoolean()).as(again.toString()).isTrue();
        assertThat(host.state().answers()).isEqualTo(before.answers());
        assertThat(workingCopies(host, project.name())).isEqualTo(1);
    }

    @Test
    void anInvalidFileIsReportedWithAllItsFaultsAndChangesNothing(TinyHost host) throws Exception {
        TestProject project = host.project();
        HostState before = host.state();
        String broken =
                project.labelsFile()
                        .replaceFirst("\"offset\": \\d+", "\"offset\": 999999")
                        .replace("\"language\": \"en\",\n    \"multilingual\"", "\"multilingual\"");
        drop(host, project.name(), broken);
        JsonNode report = awaitReport(host, project.name(), r -> r.has("version"));
        assertThat(report.path("accepted").asBoolean()).isFalse();
        assertThat(report.path("findings").findValuesAsText("code"))
                .contains("LABEL_OUTSIDE_DOCUMENT", "MISSING_PROPERTY");
        assertThat(report.path("findings").findValuesAsText("pointer"))
                .contains("/metadata", "/assets/documents/0/entities/0/labels/0/offset");
        assertThat(host.state().answers()).isEqualTo(before.answers());
        assertThat(workingCopies(host, project.name())).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoJsonIsReported(TinyHost host) throws Exception {
        drop(host, "prose", "These are my labels: none.");
        JsonNode report = awaitReport(host, "prose", r -> true);
        assertThat(report.path("accepted").asBoolean()).isFalse();
        assertThat(report.path("findings").findValuesAsText("code")).containsExactly("NOT_JSON");
        assertThat(host.client().project("GET", "prose", "").status()).isEqualTo(404);
    }

    @Test
    void aFileThatArrivesInPiecesCountsWhenItIsWhole(TinyHost host) throws Exception {
        TestProject project = TestProject.small("slow-copy");
        project.writeDocuments(host.data());
        byte[] content = project.labelsFile().getBytes(StandardCharsets.UTF_8);
        Path file = labels(host).resolve("slow-copy.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(content, 0, content.length / 2);
            out.flush();
            TestClient.pause(PAUSE_MILLISECONDS);
            assertThat(host.client().project("GET", project.name(), "").status()).isEqualTo(404);
            out.write(content, content.length / 2, content.length - content.length / 2);
        }
        JsonNode report = awaitReport(host, project.name(), r -> r.path("accepted").asBoolean());
        assertThat(report.path("findings").findValuesAsText("severity")).doesNotContain("ERROR");
        assertThat(host.client().project("GET", project.name(), "").status()).isEqualTo(200);
    }

    @Test
    void aFileThatIsNamedAfterNoProjectIsLeftAlone(TinyHost host) throws Exception {
        HostState before = host.state();
        Files.writeString(labels(host).resolve("notes.txt"), "{}");
        drop(host, LONGER_THAN_A_NAME, "{}");
        // One that is seen with them, and one that is seen after all of these.
        for (String name : List.of("with-them", "after-them")) {
            drop(host, name, "{}");
            awaitReport(host, name, r -> true);
        }
        assertThat(host.data().resolve("blobs/reports/notes")).doesNotExist();
        assertThat(host.data().resolve("blobs/reports").resolve(LONGER_THAN_A_NAME)).doesNotExist();
        assertThat(host.state().answers()).isEqualTo(before.answers());
    }

    /** Where the file appears at once, as good copy programs do it. */
    private static void drop(TinyHost host, String name, String content) throws IOException {
        Path draft = Files.writeString(labels(host).resolve("." + name + ".part"), content);
        Path file = labels(host).resolve(name + ".json");
        Files.move(
                draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path labels(TinyHost host) throws IOException {
        return Files.createDirectories(host.data().resolve("blobs/labels"));
    }

    private static JsonNode awaitReport(TinyHost host, String name, Predicate<JsonNode> wanted) {
        Instant end = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(end)) {
            TestClient.Answer answer = host.client().project("GET", name + "/labels/report", "");
            if (answer.status() == 200 && wanted.test(answer.body())) {
                return answer.body();
            }
            TestClient.pause(50);
        }
        throw new AssertionError("no such report of " + name + host.process().output());
    }

    private static long workingCopies(TinyHost host, String project) {
        return host.state().blobs().keySet().stream()
                .filter(file -> file.contains("/working-copies/" + project + "/"))
                .filter(file -> file.endsWith(".json"))
                .count();
    }
}
