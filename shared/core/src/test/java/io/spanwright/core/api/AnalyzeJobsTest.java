package io.spanwright.core.api;

import static io.spanwright.core.testing.TestApp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.testing.MemorizingEngine;
import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzeJobsTest {

    private static final String P = "authoring/analyze-text/projects/orders";
    private static final String V = "?api-version=2023-04-01";
    private static final String JOBS = "analyze-text/jobs";

    /** A family emoji (7 code points, 11 code units) and an e with an accent of its own. */
    private static final String TEXT =
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 cafe\u0301: Ada"
                    + " Byron";

    @TempDir private Path workDirectory;
    private TestApp app;

    @BeforeEach
    void start() {
        app = new TestApp(workDirectory);
        app.call("POST", P + "/:import" + V, SampleLabels.labels("orders"));
        app.runJobs();
        app.call(
                "POST",
                P + "/:train" + V,
                Map.of("modelLabel", "m", "trainingConfigVersion", "latest"));
        app.runJobs();
        app.call("PUT", P + "/deployments/d" + V, Map.of("trainedModelLabel", "m"));
        app.runJobs();
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private static Map<String, Object> task(String name, String indexType) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("projectName", "orders");
        parameters.put("deploymentName", "d");
        if (indexType != null) {
            parameters.put("stringIndexType", indexType);
        }
        return Map.of(
                "kind", "CustomEntityRecognition", "taskName", name, "parameters", parameters);
    }

    private static Map<String, Object> body(List<Object> tasks, String... texts) {
        List<Object> documents = new ArrayList<>();
        for (String text : texts) {
            documents.add(Map.of("id", "d" + documents.size(), "text", text));
        }
        return Map.of(
                "displayName",
                "Orders",
                "analysisInput",
                Map.of("documents", documents),
                "tasks",
                tasks);
    }

    @ParameterizedTest
    @CsvSource({"TextElements_v8,8,9", "UnicodeCodePoint,15,9", "Utf16CodeUnit,19,9", ",8,9"})
    void countsInTheUnitsAskedFor(String indexType, int offset, int length) {
        ApiResponse response =
                app.call("POST", JOBS + V, body(List.of(task("t", indexType)), TEXT));
        JsonNode entity = app.follow(response).at("/tasks/items/0/results/documents/0/entities/0");

        assertThat(entity.get("text").asText()).isEqualTo("Ada Byron");
        assertThat(entity.get("offset").asInt()).isEqualTo(offset);
        assertThat(entity.get("length").asInt()).isEqualTo(length);
        assertThat(entity.get("confidenceScore").asText()).isEqualTo("0.99");
    }

    @Test
    void givesAndEvaluatesNothingBelowTheProjectsConfidenceThreshold() {
        threshold(0.995);
        ApiResponse response = app.call("POST", JOBS + V, body(List.of(task("t", null)), TEXT));
        assertThat(app.follow(response).at("/tasks/items/0/results/documents/0/entities"))
                .isEmpty();

        app.call(
                "POST",
                P + "/:train" + V,
                Map.of("modelLabel", "strict", "trainingConfigVersion", "latest"));
        app.runJobs();
        assertThat(recall("m")).isEqualTo(1);
        assertThat(recall("strict")).isZero();
    }

    @Test
    void givesWhatIsAboveTheThreshold() {
        threshold(0.98);
        ApiResponse response = app.call("POST", JOBS + V, body(List.of(task("t", null)), TEXT));
        assertThat(app.follow(response).at("/tasks/items/0/results/documents/0/entities"))
                .hasSize(1);
    }

    private void threshold(double value) {
        ApiResponse patched =
                app.call("PATCH", P + V, Map.of("settings", Map.of("confidenceThreshold", value)));
        assertThat(patched.status()).as(patched.body()).isEqualTo(200);
    }

    private double recall(String model) {
        ApiResponse summary =
                app.call("GET", P + "/models/" + model + "/evaluation/summary-result" + V, null);
        return json(summary).at("/customEntityRecognitionEvaluation/microRecall").asDouble();
    }

    @Test
    void answersSeveralTasksInTheirOrder() {
        ApiResponse response =
                app.call(
                        "POST",
                        JOBS + V,
                        body(
                                List.of(task("one", "Utf16CodeUnit"), task("two", null)),
                                "to Oslo",
                                "by Ada Byron"));
        JsonNode job = app.follow(response);

        assertThat(job.get("displayName").asText()).isEqualTo("Orders");
        assertThat(job.get("errors")).isEmpty();
        assertThat(job.at("/tasks/total").asInt()).isEqualTo(2);
        assertThat(job.at("/tasks/completed").asInt()).isEqualTo(2);
        assertThat(job.at("/tasks/items").findValuesAsText("taskName"))
                .containsExactly("one", "two");
        assertThat(job.at("/tasks/items/1/results/documents").findValuesAsText("category"))
                .containsExactly("City", "Customer");
        assertThat(job.at("/tasks/items/1/results/documents/0/warnings").isArray()).isTrue();
        assertThat(job.at("/tasks/items/1/results/errors").isArray()).isTrue();
    }

    @Test
    void hasAnAbsoluteLocationThatEndsInAGuid() {
        ApiResponse response = app.call("POST", JOBS + V, body(List.of(task("t", null)), "x"));

        assertThat(response.headers().get("operation-location"))
                .matches(
                        "https://example\\.org/language/analyze-text/jobs/[0-9a-f-]{36}"
                                + "\\?api-version=2023-04-01");
        assertThat(response.status()).isEqualTo(202);
    }

    @Test
    void countsWhenAsked() {
        ApiResponse response =
                app.call(
                        "POST",
                        JOBS + V,
                        body(List.of(task("t", null)), "x".repeat(1001), "y", ""));
        JsonNode results = get(response, "&showStats=true").at("/tasks/items/0/results");

        assertThat(results.get("statistics").toString())
                .isEqualTo(
                        "{\"documentsCount\":3,\"validDocumentsCount\":2,"
                                + "\"erroneousDocumentsCount\":1,\"transactionsCount\":3}");
        assertThat(results.at("/documents/0/statistics/transactionsCount").asInt()).isEqualTo(2);
        assertThat(get(response, "&showStats=false").at("/tasks/items/0/results").has("statistics"))
                .isFalse();
    }

    private JsonNode get(ApiResponse submitted, String more) {
        String location = submitted.headers().get("operation-location");
        String path = location.substring(location.indexOf("analyze-text/")) + more;
        return json(app.call("GET", path, null));
    }

    @Test
    void pagesThroughTheDocuments() {
        ApiResponse response =
                app.call("POST", JOBS + V, body(List.of(task("t", null)), "a", "b", "c"));
        JsonNode first = get(response, "&top=2");
        String next = first.get("nextLink").asText();
        JsonNode second =
                json(app.call("GET", next.substring(next.indexOf("analyze-text/")), null));

        assertThat(first.at("/tasks/items/0/results/documents").findValuesAsText("id"))
                .containsExactly("d0", "d1");
        assertThat(next).contains("showStats=false").contains("skip=2").contains("top=2");
        assertThat(second.at("/tasks/items/0/results/documents").findValuesAsText("id"))
                .containsExactly("d2");
        assertThat(second.has("nextLink")).isFalse();
    }

    @Test
    void canBeCancelledWhenFinished() {
        ApiResponse response = app.call("POST", JOBS + V, body(List.of(task("t", null)), "x"));
        String location = response.headers().get("operation-location");
        String id = location.substring(location.indexOf("/jobs/") + 6, location.indexOf('?'));
        ApiResponse cancelled = app.call("POST", JOBS + "/" + id + ":cancel" + V, null);

        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(cancelled.headers()).containsEntry("operation-location", location);
        assertThat(app.follow(cancelled).get("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void storesNeitherTextNorResultReadably() {
        ApiResponse response =
                app.call("POST", JOBS + V, body(List.of(task("t", null)), "by Ada Byron indeed"));
        String location = response.headers().get("operation-location");
        String id = location.substring(location.indexOf("/jobs/") + 6, location.indexOf('?'));

        app.backend()
                .blobs()
                .all()
                .forEach(
                        (name, content) -> {
                            String text = new String(content, StandardCharsets.ISO_8859_1);
                            assertThat(text).doesNotContain("indeed").doesNotContain(id);
                            assertThat(name).doesNotContain(id);
                            if (name.startsWith("analyze-results/")) {
                                assertThat(text).doesNotContain("Ada");
                            }
                        });
        assertThat(app.backend().items().all().toString()).doesNotContain("indeed");
    }

    @Test
    void isGoneAfterADay() {
        ApiResponse response = app.call("POST", JOBS + V, body(List.of(task("t", null)), "x"));
        app.clock().advance(Duration.ofHours(24).minusSeconds(2));
        assertThat(get(response, "").get("status").asText()).isEqualTo("succeeded");
        app.clock().advance(Duration.ofSeconds(2));
        assertThat(get(response, "").at("/error/code").asText()).isEqualTo("NotFound");

        app.core().reconciler().run((kind, project, id) -> {});
        assertThat(app.backend().blobs().all().keySet())
                .noneMatch(name -> name.startsWith("analyze-results/"));
    }

    @Test
    void failsTheTaskAtTheDeadline() {
        Map<String, String> settings = Map.of("SPANWRIGHT_ANALYZE_DEADLINE_SECONDS", "1");
        try (TestApp hasty =
                new TestApp(workDirectory, new MemorizingEngine(1), settings, app.backend())) {
            hasty.loader().delay(Duration.ofMillis(1100));
            JsonNode job =
                    hasty.follow(
                            hasty.call("POST", JOBS + V, body(List.of(task("t", null)), "x", "y")));

            assertThat(job.get("status").asText()).isEqualTo("failed");
            assertThat(job.at("/errors/0/code").asText()).isEqualTo("Timeout");
            assertThat(job.at("/error/code").asText()).isEqualTo("Timeout");
        }
    }

    @Test
    void seesAnotherModelSoonAfterItIsDeployed() {
        assertThat(categories("Ada Byron")).containsExactly("Customer");
        int loaded = app.loader().loaded();
        String labels = SampleLabels.labels("orders").replace("\"Customer\"", "\"Buyer\"");
        app.call("POST", P + "/:import" + V, labels);
        app.runJobs();
        app.call(
                "POST",
                P + "/:train" + V,
                Map.of("modelLabel", "m", "trainingConfigVersion", "latest"));
        app.runJobs();
        assertThat(categories("Ada Byron")).containsExactly("Customer");

        app.call("PUT", P + "/deployments/d" + V, Map.of("trainedModelLabel", "m"));
        app.runJobs();
        app.clock().advance(Duration.ofSeconds(2));
        assertThat(categories("Ada Byron")).containsExactly("Buyer");
        assertThat(app.loader().loaded()).isGreaterThan(loaded);
    }

    private List<String> categories(String text) {
        ApiResponse response = app.call("POST", JOBS + V, body(List.of(task("t", null)), text));
        return app.follow(response).findValuesAsText("category");
    }

    @Test
    void refusesAnUnsupportedLanguageForThatDocumentOnly() {
        Map<String, Object> body = new HashMap<>(body(List.of(task("t", null)), "x"));
        body.put(
                "analysisInput",
                Map.of(
                        "documents",
                        List.of(
                                Map.of("id", "1", "text", "Oslo", "language", "klingon"),
                                Map.of("id", "2", "text", "Oslo", "language", "en-US"),
                                Map.of("id", "3", "text", "Oslo", "language", "auto"))));
        JsonNode results =
                app.follow(app.call("POST", JOBS + V, body)).at("/tasks/items/0/results");

        assertThat(results.get("documents").findValuesAsText("id")).containsExactly("2", "3");
        assertThat(results.at("/errors/0/error/innererror/code").asText())
                .isEqualTo("UnsupportedLanguageCode");
    }
}
