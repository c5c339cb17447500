package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same call many times at once, and calls that a running training stands in the way of. */
@ExtendWith(SharedHosts.class)
class ConcurrentCallsTest {

    private static final int CALLS = 12;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void ofManyThatCreateAProjectOneDoes(TinyHost host) throws Exception {
        String body =
                """
                {"projectKind": "CustomEntityRecognition", "language": "en",
                 "storageInputContainerName": "%s"}
                """
                        .formatted(host.project().name());
        List<Integer> statuses =
                atOnce(() -> host.client().project("PATCH", "contended", body).status());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(
                        host.client()
                                .send("GET", TestClient.PROJECTS, "")
                                .body()
                                .path("value")
                                .findValuesAsText("projectName"))
                .containsOnlyOnce("contended");
    }

    @Test
    void ofManyTrainingsOneRunsAndTheProjectCannotBeDeletedMeanwhile(TinyHost host)
            throws Exception {
        TestClient client = host.client();
        TestProject project = TestProject.small("busy");
        project.writeDocuments(host.data());
        project.importInto(client);
        List<Integer> statuses =
                atOnce(
                        () ->
                                client.send(
                                                "POST",
                                                project.path(":train"),
                                                TestProject.trainBody("model"))
                                        .status());
        assertThat(statuses).containsOnly(202, 409).containsOnlyOnce(202);
        assertConflict(client.project("DELETE", "busy", ""));
        assertConflict(client.send("POST", project.path(":import"), project.labelsFile()));

        JsonNode jobs = client.project("GET", "busy/train/jobs", "").body().path("value");
        assertThat(jobs).hasSize(1);
        String id = jobs.path(0).path("jobId").asText();
        String job = "/language/" + project.path("train/jobs/" + id) + "?api-version=2023-04-01";
        project.awaitSuccess(client, job);

        JsonNode deleted = client.await(client.start("DELETE", project.path(""), ""), LIMIT);
        assertThat(deleted.path("status").asText()).isEqualTo("succeeded");
        assertThat(client.project("GET", "busy", "").status()).isEqualTo(404);
        assertThat(host.state().blobs().keySet()).noneMatch(file -> file.contains("/busy/"));
        assertThat(host.data().resolve("documents/busy")).isNotEmptyDirectory();
    }

    private static void assertConflict(TestClient.Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.error("code")).isEqualTo("Conflict");
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLS);
        try {
            List<Future<Integer>> answers =
                    threads.invokeAll(Stream.generate(() -> call).limit(CALLS).toList());
            return answers.stream().map(ConcurrentCallsTest::value).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static int value(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
