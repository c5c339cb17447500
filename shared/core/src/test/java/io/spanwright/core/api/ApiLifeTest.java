package io.spanwright.core.api;

import static io.spanwright.core.testing.TestApp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiLifeTest {

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

    @Test
    void livesFromCreationToDeletion() {
        ApiResponse created = app.call("PATCH", P + "/orders" + V, SampleLabels.metadata("orders"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(json(created).get("projectKind").asText()).isEqualTo("CustomEntityRecognition");

        ApiResponse imported =
                app.call("POST", P + "/orders/:import" + V, SampleLabels.labels("orders"));
        assertThat(imported.status()).isEqualTo(202);
        assertThat(imported.body()).isEmpty();
        assertThat(app.follow(imported).get("status").asText()).isEqualTo("notStarted");
        app.runJobs();
        JsonNode importJob = app.follow(imported);
        assertThat(importJob.get("status").asText())
                .as(importJob.toString())
                .isEqualTo("succeeded");

        ApiResponse trained =
                app.call(
                        "POST",
                        P + "/orders/:train" + V,
                        Map.of("modelLabel", "m1", "trainingConfigVersion", "latest"));
        assertThat(trained.headers().get("operation-location"))
                .matches(
                        "https://example\\.org/language/authoring/analyze-text/projects/orders/train"
                            + "/jobs/[0-9a-f-]{36}_639081792000000000\\?api-version=2023-04-01");
        app.runJobs();
        JsonNode trainJob = app.follow(trained);
        assertThat(trainJob.get("status").asText()).as(trainJob.toString()).isEqualTo("succeeded");
        assertThat(trainJob.at("/result/trainingStatus/percentComplete").asInt()).isEqualTo(100);
        assertThat(trainJob.at("/result/evaluationStatus/status").asText()).isEqualTo("succeeded");
        assertThat(json(app.call("GET", P + "/orders/train/jobs" + V, null)).get("value"))
                .hasSize(1);

        JsonNode model = json(app.call("GET", P + "/orders/models/m1" + V, null));
        assertThat(model.get("modelTrainingConfigVersion").asText()).isEqualTo("plain-2026-01-01");
        assertThat(model.get("modelId").asText()).matches("m1-20260304T050607-[0-9a-f]{32}");
        JsonNode summary =
                json(app.call("GET", P + "/orders/models/m1/evaluation/summary-result" + V, null));
        assertThat(summary.at("/customEntityRecognitionEvaluation/microF1").asDouble())
                .isEqualTo(1);
        assertThat(summary.at("/evaluationOptions/kind").asText()).isEqualTo("percentage");
        JsonNode comparison =
                json(
                        app.call(
                                "GET",
                                P + "/orders/models/m1/evaluation/comparison" + V + "&baseline=m1",
                                null));
        assertThat(comparison.get("verdict").asText()).isEqualTo("no difference shown");
        assertThat(comparison.get("microF1").asDouble()).isEqualTo(1);
        assertThat(comparison.get("documents").asInt()).isPositive();
        ApiResponse alone =
                app.call("GET", P + "/orders/models/m1/evaluation/comparison" + V, null);
        assertThat(alone.status()).isEqualTo(400);
        assertThat(alone.body()).contains("baseline");
        JsonNode results =
                json(
                        app.call(
                                "GET",
                                P
                                        + "/orders/models/m1/evaluation/result"
                                        + V
                                        + "&stringIndexType=Utf16CodeUnit&maxpagesize=1",
                                null));
        assertThat(results.get("value")).hasSize(1);
        assertThat(results.at("/value/0/customEntityRecognitionResult/entities")).hasSize(1);

        ApiResponse deployed =
                app.call(
                        "PUT",
                        P + "/orders/deployments/prod" + V,
                        Map.of("trainedModelLabel", "m1"));
        app.runJobs();
        assertThat(app.follow(deployed).get("status").asText()).isEqualTo("succeeded");
        assertThat(app.call("DELETE", P + "/orders/models/m1" + V, null).status()).isEqualTo(409);

        ApiResponse analyzed = app.call("POST", "analyze-text/jobs" + V, analyze());
        assertThat(analyzed.status()).as(analyzed.body()).isEqualTo(202);
        JsonNode job = app.follow(analyzed);
        assertThat(job.get("status").asText()).isEqualTo("succeeded");
        JsonNode item = job.at("/tasks/items/0");
        assertThat(item.get("kind").asText()).isEqualTo("CustomEntityRecognitionLROResults");
        assertThat(item.get("taskName").asText()).isEqualTo("t");
        assertThat(item.at("/results/documents/0/entities/0"))
                .isEqualTo(
                        tree(
                                "{\"text\":\"Ada Byron\",\"category\":\"Customer\",\"offset\":2,"
                                        + "\"length\":9,\"confidenceScore\":0.99}"));
        assertThat(item.at("/results/errors/0/error/innererror/code").asText())
                .isEqualTo("InvalidDocument");

        JsonNode project = json(app.call("GET", P + "/orders" + V, null));
        assertThat(project.has("lastTrainedDateTime")).isTrue();
        assertThat(project.has("lastDeployedDateTime")).isTrue();

        ApiResponse undeployed = app.call("DELETE", P + "/orders/deployments/prod" + V, null);
        app.runJobs();
        assertThat(app.follow(undeployed).get("status").asText()).isEqualTo("succeeded");
        assertThat(app.call("DELETE", P + "/orders/models/m1" + V, null).status()).isEqualTo(204);
        assertThat(app.backend().blobs().all().keySet()).noneMatch(n -> n.startsWith("artifacts/"));

        ApiResponse deleted = app.call("DELETE", P + "/orders" + V, null);
        app.runJobs();
        assertThat(app.follow(deleted).get("status").asText()).isEqualTo("succeeded");
        assertThat(app.call("GET", P + "/orders" + V, null).status()).isEqualTo(404);
        assertThat(app.backend().blobs().all().keySet())
                .allMatch(name -> name.startsWith("analyze-results/"));
        assertThat(workDirectory).isEmptyDirectory();
    }

    private static Map<String, Object> analyze() {
        return Map.of(
                "analysisInput",
                Map.of(
                        "documents",
                        List.of(
                                Map.of("id", "a", "text", "\uD83D\uDE00 Ada Byron in Oslo"),
                                Map.of("id", "b", "text", ""))),
                "tasks",
                List.of(
                        Map.of(
                                "kind",
                                "CustomEntityRecognition",
                                "taskName",
                                "t",
                                "parameters",
                                Map.of("projectName", "orders", "deploymentName", "prod"))));
    }

    private static JsonNode tree(String json) {
        return json(new ApiResponse(200, Map.of(), json));
    }
}
