package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The least confidence that a project's settings ask for, and what evaluations add, over REST. */
@ExtendWith(SharedHosts.class)
class ConfidenceThresholdTest {

    private static final String PROJECT = "order-lines";
    private static final String DEPLOYMENT = "production";
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static TestClient client;

    @BeforeAll
    static void trainWithAndWithout(TinyHost host) throws Exception {
        client = host.client();
        OrderLines.writeDocuments(host.data().resolve("documents").resolve(PROJECT));
        succeed("POST", ":import", OrderLines.labelsFile(PROJECT, 0));
        succeed("POST", ":train", TestProject.trainBody("open"));
        succeed("PUT", "deployments/" + DEPLOYMENT, "{\"trainedModelLabel\": \"open\"}");
        threshold(1);
        succeed("POST", ":train", TestProject.trainBody("sure"));
    }

    private static void succeed(String method, String path, String body) {
        JsonNode job = client.await(client.start(method, path(path), body), LIMIT);
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("succeeded");
    }

    private static String path(String below) {
        return TestClient.PROJECTS + "/" + PROJECT + "/" + below;
    }

    private static void threshold(double value) {
        String body = "{\"settings\": {\"confidenceThreshold\": " + value + "}}";
        assertThat(client.project("PATCH", PROJECT, body).status()).isEqualTo(200);
        // A deployment is looked up again after two seconds.
        TestClient.pause(2_500);
    }

    private static List<String> analyzed() {
        String body = AnalyzeCalls.of(PROJECT, DEPLOYMENT, List.of(OrderLines.text(2)));
        JsonNode job = client.await(client.start("POST", AnalyzeCalls.PATH, body), LIMIT);
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("succeeded");
        return job.findValuesAsText("category");
    }

    private static JsonNode evaluation(String model) {
        String summary = path("models/" + model + "/evaluation/summary-result");
        return client.send("GET", summary, "").body().path("customEntityRecognitionEvaluation");
    }

    @Test
    void decidesWhatCallersAreGiven() {
        assertThat(analyzed()).isEmpty();
        threshold(0);
        assertThat(analyzed()).contains(OrderLines.NAME, OrderLines.NUMBER);
        threshold(1);
        assertThat(analyzed()).isEmpty();
    }

    @Test
    void decidesWhatIsEvaluated() {
        assertThat(evaluation("open").path("microRecall").asDouble()).isGreaterThan(0.5);
        assertThat(evaluation("sure").path("microRecall").asDouble(-1)).isZero();
    }

    @Test
    void aModelIsComparedWithAnotherOnTheSameDocuments() {
        JsonNode comparison =
                client.sendWith(
                                "?api-version=2023-04-01&baseline=open",
                                "GET",
                                path("models/sure/evaluation/comparison"),
                                "")
                        .body();
        assertThat(comparison.path("verdict").asText())
                .as(comparison.toString())
                .isEqualTo("worse");
        assertThat(comparison.path("documents").asInt()).isEqualTo(10);
        assertThat(comparison.at("/difference/upper").asDouble()).isNegative();
    }

    @Test
    void evaluationsSayWhatHurts() {
        JsonNode open = evaluation("open");
        assertThat(open.path("guidance").findValuesAsText("code")).containsExactly("OTHER_BORDERS");
        assertThat(open.at("/confidenceIntervals/entities/Name/upper").asDouble()).isPositive();
        assertThat(evaluation("sure").path("guidance").findValuesAsText("code"))
                .containsExactly("MISSED", "MISSED");
    }
}
