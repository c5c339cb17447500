package io.spanwright.core.api;

import static io.spanwright.core.testing.TestApp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.Json;
import io.spanwright.core.store.StoredItem;
import io.spanwright.core.testing.MemorizingEngine;
import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user would get wrong first: each gets the contract's error and changes nothing. */
class BadRequestsTest {

    private static final String P = "authoring/analyze-text/projects";
    private static final String V = "?api-version=2023-04-01";

    @TempDir private Path workDirectory;
    private TestApp app;

    @BeforeEach
    void start() {
        app = new TestApp(workDirectory);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private void deployed() {
        app.call("POST", P + "/orders/:import" + V, SampleLabels.labels("orders"));
        app.runJobs();
        app.call("POST", P + "/orders/:train" + V, train("m"));
        app.runJobs();
        app.call("PUT", P + "/orders/deployments/d" + V, Map.of("trainedModelLabel", "m"));
        app.runJobs();
    }

    private static Map<String, String> train(String label) {
        return Map.of("modelLabel", label, "trainingConfigVersion", "latest");
    }

    private JsonNode refused(int status, String code, String method, String path, Object body) {
        List<StoredItem> items = app.backend().items().all();
        Map<String, byte[]> blobs = app.backend().blobs().all();
        return checked(app.call(method, path, body), status, code, items, blobs);
    }

    private JsonNode checked(
            ApiResponse response,
            int status,
            String code,
            List<StoredItem> items,
            Map<String, byte[]> blobs) {
        assertThat(response.status()).as(response.body()).isEqualTo(status);
        assertThat(json(response).at("/error/code").asText()).isEqualTo(code);
        assertThat(json(response).at("/error/message").asText()).isNotBlank();
        assertThat(response.headers()).containsEntry("x-ms-error-code", code);
        assertThat(app.backend().items().all()).isEqualTo(items);
        assertThat(app.backend().blobs().all()).containsOnlyKeys(blobs.keySet());
        assertThat(app.started()).isEmpty();
        return json(response).get("error");
    }

    @Test
    void noKey() {
        ApiResponse response = app.call("GET", P + V, null, Map.of());

        assertThat(response.status()).isEqualTo(401);
        assertThat(json(response).at("/error/code").asText()).isEqualTo("Unauthorized");
    }

    @Test
    void wrongKey() {
        ApiResponse response =
                app.call(
                        "GET",
                        P + V,
                        null,
                        Map.of("Ocp-Apim-Subscription-Key", TestApp.KEY.replace('0', 'x')));

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.body()).doesNotContain(TestApp.KEY.replace('0', 'x'));
    }

    @Test
    void everyKeyWhereNoneIsConfigured() {
        Map<String, String> settings = Map.of("SPANWRIGHT_KEY_1", "");
        try (TestApp open = new TestApp(workDirectory, new MemorizingEngine(1), settings)) {
            assertThat(open.call("GET", P + V, null).status()).isEqualTo(401);
            assertThat(
                            open.call("GET", P + V, null, Map.of("Ocp-Apim-Subscription-Key", ""))
                                    .status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?api-version=1999-01-01", "?api-version="})
    void noKnownApiVersion(String query) {
        refused(400, "InvalidArgument", "GET", P + query, null);
    }

    @Test
    void unknownProject() {
        refused(404, "ProjectNotFound", "GET", P + "/none" + V, null);
        refused(404, "ProjectNotFound", "DELETE", P + "/none" + V, null);
        refused(404, "ProjectNotFound", "POST", P + "/none/:train" + V, train("m"));
        refused(404, "ProjectNotFound", "GET", P + "/none/train/jobs" + V, null);
        refused(404, "ProjectNotFound", "GET", P + "/none/models" + V, null);
        refused(404, "ProjectNotFound", "GET", P + "/none/deployments/d" + V, null);
        refused(404, "ProjectNotFound", "POST", "analyze-text/jobs" + V, analyze("x"));
    }

    @Test
    void unknownDeployment() {
        app.call("PATCH", P + "/orders" + V, SampleLabels.metadata("orders"));
        refused(404, "NotFound", "POST", "analyze-text/jobs" + V, analyze("x"));
    }

    @Test
    void unknownJob() {
        refused(404, "NotFound", "GET", P + "/orders/train/jobs/x" + V, null);
        refused(404, "NotFound", "GET", P + "/global/deletion-jobs/x" + V, null);
        refused(404, "NotFound", "GET", "analyze-text/jobs/x" + V, null);
        refused(
                404,
                "NotFound",
                "POST",
                "analyze-text/jobs/0889020b-e8f2-4712-a558-a05a340eef94:cancel" + V,
                null);
    }

    @Test
    void untrainedModel() {
        app.call("PATCH", P + "/orders" + V, SampleLabels.metadata("orders"));
        JsonNode error =
                refused(
                        404,
                        "NotFound",
                        "PUT",
                        P + "/orders/deployments/d" + V,
                        Map.of("trainedModelLabel", "v2"));

        assertThat(error.get("message").asText())
                .isEqualTo("Model `v2` is not trained. Please train the model first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "nonsense", "{\"analysisInput\":1}", "\"text\"", "{}"})
    void malformedJson(String body) {
        refused(400, "InvalidRequest", "POST", "analyze-text/jobs" + V, body);
    }

    @Test
    void somethingAfterTheJson() {
        deployed();
        String body = Json.write(analyze("t"));

        refused(400, "InvalidRequest", "POST", "analyze-text/jobs" + V, body + " and more");
        refused(400, "InvalidRequest", "POST", "analyze-text/jobs" + V, body + body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "nonsense", "{} {}", "{} and more", "{\"a\":NaN}"})
    void malformedJsonInAnImport(String body) {
        refused(400, "InvalidRequest", "POST", P + "/orders/:import" + V, body);
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        ApiResponse response =
                app.call(
                        "POST",
                        P + "/orders/:import" + V,
                        "\uFEFF" + SampleLabels.labels("orders"));
        app.runJobs();

        assertThat(app.follow(response).get("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void malformedJsonIsNotQuoted() {
        String body = "{\"analysisInput\":{\"documents\":[{\"text\": secret words}]}}";
        ApiResponse response = app.call("POST", "analyze-text/jobs" + V, body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("secret").contains("line 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"projectKind\":5}",
                "{\"projectKind\":\"CustomSingleLabelClassification\"}",
                "{\"projectName\":\"other\"}",
                "{\"language\":null}",
                "{\"multilingual\":\"yes\"}"
            })
    void badProject(String body) {
        ApiResponse response = app.call("PATCH", P + "/orders" + V, body);

        assertThat(response.status()).as(response.body()).isEqualTo(400);
        assertThat(app.backend().items().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "settings"})
    void aProjectThatWouldBeTooLargeToBeKept(String property) {
        deployed();
        String text = "x".repeat(10_001);
        Object value = property.equals("settings") ? Map.of("a", text) : text;
        Map<String, Object> body = Map.of(property, value);
        JsonNode error = refused(400, "InvalidArgument", "PATCH", P + "/orders" + V, body);

        assertThat(error.get("target").asText()).isEqualTo(property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"description\":\"\\ud83d\"}", "{\"settings\":{\"a\":\"\\ud83d\"}}"})
    void halfASurrogatePairInAProject(String body) {
        deployed();
        ApiResponse response = app.call("PATCH", P + "/orders" + V, body);

        assertThat(response.status()).as(response.body()).isEqualTo(400);
    }

    @Test
    void halfASurrogatePairInAnIdButNotInAText() {
        deployed();
        String body = Json.write(analyze("Oslo ?"));
        String cut = body.replace("Oslo ?", "Oslo \\ud83d");

        refused(
                400,
                "InvalidRequest",
                "POST",
                "analyze-text/jobs" + V,
                body.replace("\"0\"", "\"\\ud83d\""));
        JsonNode job = app.follow(app.call("POST", "analyze-text/jobs" + V, cut));
        assertThat(job.get("status").asText()).isEqualTo("succeeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"global", "a b", "dot.", "..", "é"})
    void badProjectName(String name) {
        String path =
                P + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20") + V;
        refused(400, "InvalidArgument", "PATCH", path, SampleLabels.metadata(name));
    }

    @Test
    void missingContainer() {
        Map<String, Object> metadata = new HashMap<>(SampleLabels.metadata("orders"));
        metadata.put("storageInputContainerName", "nowhere");
        JsonNode error = refused(400, "InvalidArgument", "PATCH", P + "/orders" + V, metadata);

        assertThat(error.get("target").asText()).isEqualTo("storageInputContainerName");
    }

    @Test
    void missingContainerInAnImport() {
        String labels =
                SampleLabels.labels("orders")
                        .replace("\"orders\",\"language\"", "\"nowhere\",\"language\"");
        ApiResponse response = app.call("POST", P + "/orders/:import" + V, labels);
        app.runJobs();
        JsonNode job = app.follow(response);

        assertThat(job.get("status").asText()).isEqualTo("failed");
        assertThat(job.at("/errors/0/code").asText()).isEqualTo("InvalidArgument");
        assertThat(job.at("/errors/0/target").asText())
                .isEqualTo("/metadata/storageInputContainerName");
        assertThat(app.call("GET", P + "/orders" + V, null).status()).isEqualTo(404);
        assertThat(app.backend().blobs().all().keySet())
                .singleElement()
                .asString()
                .startsWith("reports/orders/");
    }

    @Test
    void twentySixDocuments() {
        deployed();
        String[] texts = IntStream.range(0, 26).mapToObj(i -> "t").toArray(String[]::new);
        JsonNode error =
                refused(400, "InvalidRequest", "POST", "analyze-text/jobs" + V, analyze(texts));

        assertThat(error.at("/innererror/code").asText()).isEqualTo("InvalidDocumentBatch");
    }

    @Test
    void noDocuments() {
        deployed();
        JsonNode error = refused(400, "InvalidRequest", "POST", "analyze-text/jobs" + V, analyze());

        assertThat(error.at("/innererror/code").asText()).isEqualTo("MissingInputDocuments");
    }

    @Test
    void tooManyCharactersTogether() {
        deployed();
        String half = "e\u0301".repeat(62_500);
        assertThat(app.call("POST", "analyze-text/jobs" + V, analyze(half, half)).status())
                .isEqualTo(202);

        refused(400, "InvalidRequest", "POST", "analyze-text/jobs" + V, analyze(half, half + "!"));
    }

    @Test
    void sameIdTwice() {
        deployed();
        Map<String, Object> body = new HashMap<>(analyze("a"));
        Map<String, String> document = Map.of("id", "1", "text", "x");
        body.put("analysisInput", Map.of("documents", List.of(document, document)));

        refused(400, "InvalidRequest", "POST", "analyze-text/jobs" + V, body);
    }

    @Test
    void emptyText() {
        deployed();
        JsonNode job = app.follow(app.call("POST", "analyze-text/jobs" + V, analyze("", "Oslo")));

        assertThat(job.get("status").asText()).isEqualTo("succeeded");
        assertThat(job.at("/tasks/items/0/results/documents/0/id").asText()).isEqualTo("1");
        assertThat(job.at("/tasks/items/0/results/errors").toString())
                .isEqualTo(
                        "[{\"id\":\"0\",\"error\":{\"code\":\"InvalidArgument\",\"message\":\"Invalid"
                            + " Document in"
                            + " request.\",\"innererror\":{\"code\":\"InvalidDocument\",\"message\":\"Document"
                            + " text is empty.\"}}}]");
    }

    @Test
    void corruptArtifact() {
        deployed();
        String words =
                app.backend().blobs().all().keySet().stream()
                        .filter(name -> name.endsWith(MemorizingEngine.WORDS))
                        .map(name -> name.substring("artifacts/".length()))
                        .findFirst()
                        .orElseThrow();
        app.core().close();
        app.backend()
                .blobs()
                .write(new BlobPath("artifacts", words), BlobContent.of(new byte[] {1}));
        JsonNode job = app.follow(app.call("POST", "analyze-text/jobs" + V, analyze("Oslo")));

        assertThat(job.get("status").asText()).isEqualTo("failed");
        assertThat(job.at("/errors/0/code").asText()).isEqualTo("InternalServerError");
        assertThat(job.at("/errors/0/target").asText()).isEqualTo("#/tasks/items/0");
        assertThat(job.at("/tasks/items/0/status").asText()).isEqualTo("failed");
        assertThat(job.at("/tasks/items/0").has("results")).isFalse();
        assertThat(job.at("/tasks/failed").asInt()).isEqualTo(1);
    }

    @Test
    void unknownTrainingConfiguration() {
        app.call("PATCH", P + "/orders" + V, SampleLabels.metadata("orders"));
        refused(
                400,
                "InvalidArgument",
                "POST",
                P + "/orders/:train" + V,
                Map.of("modelLabel", "m", "trainingConfigVersion", "1999-01-01"));
    }

    @Test
    void badSplit() {
        app.call("PATCH", P + "/orders" + V, SampleLabels.metadata("orders"));
        Map<String, Object> body = new HashMap<>(train("m"));
        body.put(
                "evaluationOptions",
                Map.of("trainingSplitPercentage", 80, "testingSplitPercentage", 30));
        refused(400, "InvalidRequest", "POST", P + "/orders/:train" + V, body);
    }

    @Test
    void secondTrainingWhileOneRuns() {
        deployed();
        app.call("POST", P + "/orders/:train" + V, train("m2"));
        app.started().clear();

        refused(409, "Conflict", "POST", P + "/orders/:train" + V, train("m3"));
        refused(409, "Conflict", "POST", P + "/orders/:import" + V, SampleLabels.labels("orders"));
        refused(409, "Conflict", "DELETE", P + "/orders" + V, null);
    }

    @Test
    void otherKindOfTask() {
        deployed();
        Map<String, Object> body = new HashMap<>(analyze("a"));
        body.put("tasks", List.of(Map.of("kind", "KeyPhraseExtraction")));
        JsonNode error = refused(400, "InvalidRequest", "POST", "analyze-text/jobs" + V, body);

        assertThat(error.get("target").asText()).isEqualTo("/tasks/0/kind");
    }

    private static Map<String, Object> analyze(String... texts) {
        List<Map<String, String>> documents =
                IntStream.range(0, texts.length)
                        .mapToObj(i -> Map.of("id", String.valueOf(i), "text", texts[i]))
                        .toList();
        return Map.of(
                "analysisInput",
                Map.of("documents", documents),
                "tasks",
                List.of(
                        Map.of(
                                "kind",
                                "CustomEntityRecognition",
                                "parameters",
                                Map.of("projectName", "orders", "deploymentName", "d"))));
    }
}
