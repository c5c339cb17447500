package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Trainings that are cancelled over REST. */
@ExtendWith(SharedHosts.class)
class CancelTrainingTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** One slice of a second, the look for a cancel and the end of the job, on a busy machine. */
    private static final Duration ONE_SLICE = Duration.ofSeconds(10);

    @Test
    void aRunningTrainingEndsWithinASliceAndLeavesNothing(TinyHost host) throws Exception {
        TestClient client = host.client();
        TestProject project = TestProject.large("cancelled");
        project.writeDocuments(host.data());
        project.importInto(client);
        HostState before = host.state();
        String job = project.train(client, "model");
        awaitState(client, job, state -> percent(state) > 0);
        assertThat(client.send("POST", project.path(":train"), TestProject.trainBody("other")))
                .matches(second -> second.status() == 409)
                .matches(second -> second.error("code").equals("Conflict"));

        Instant cancelled = Instant.now();
        assertThat(client.start("POST", cancelPath(job), "")).isEqualTo(job);
        JsonNode state = client.await(job, LIMIT);
        assertThat(Duration.between(cancelled, Instant.now())).isLessThan(ONE_SLICE);
        assertThat(state.path("status").asText()).isEqualTo("cancelled");
        assertThat(percent(state)).isBetween(1, 99);
        assertThat(state.path("errors")).isEmpty();
        assertThat(client.project("GET", project.name() + "/models", "").body().path("value"))
                .isEmpty();
        host.assertComesBackTo(before, HostState::blobs);

        assertThat(client.start("POST", cancelPath(job), "")).isEqualTo(job);
        assertThat(client.state(job)).isEqualTo(state);
    }

    @Test
    void aProjectWhoseTrainingWasCancelledCanBeTrained(TinyHost host) throws Exception {
        TestClient client = host.client();
        TestProject project = TestProject.small("cancelled-early");
        project.writeDocuments(host.data());
        project.importInto(client);
        String early = project.train(client, "model");
        client.start("POST", cancelPath(early), "");
        assertThat(client.await(early, LIMIT).path("status").asText()).isEqualTo("cancelled");

        String job = project.train(client, "model");
        project.awaitSuccess(client, job);
        JsonNode models = client.project("GET", project.name() + "/models", "").body();
        assertThat(models.path("value").findValuesAsText("label")).isEqualTo(List.of("model"));
    }

    @Test
    void aTrainingThatHasEndedCannotBeCancelled(TinyHost host) {
        HostState before = host.state();
        TestClient client = host.client();
        JsonNode jobs = client.project("GET", host.project().name() + "/train/jobs", "").body();
        String id = jobs.path("value").path(0).path("jobId").asText();
        TestClient.Answer answer =
                client.send("POST", host.project().path("train/jobs/" + id + "/:cancel"), "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.error("code")).isEqualTo("Conflict");
        assertThat(answer.error("message")).contains("succeeded");
        assertThat(host.state()).isEqualTo(before);
    }

    @Test
    void anUnknownTrainingCannotBeCancelled(TinyHost host) {
        HostState before = host.state();
        String path = host.project().path("train/jobs/no-job/:cancel");
        TestClient.Answer answer = host.client().send("POST", path, "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error("code")).isEqualTo("NotFound");
        assertThat(host.state()).isEqualTo(before);
    }

    /** As a client makes it of the job's own path. */
    private static String cancelPath(String job) {
        String path = job.substring("/language/".length(), job.indexOf('?'));
        return path + "/:cancel";
    }

    private static int percent(JsonNode state) {
        return state.path("result").path("trainingStatus").path("percentComplete").asInt();
    }

    private static void awaitState(TestClient client, String job, Predicate<JsonNode> wanted) {
        Instant end = Instant.now().plus(LIMIT);
        while (!wanted.test(client.state(job))) {
            assertThat(Instant.now()).as(() -> client.state(job).toString()).isBefore(end);
            TestClient.pause(100);
        }
    }
}
