package io.spanwright.core.api;

import static io.spanwright.core.testing.TestApp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.store.Json;
import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import io.spanwright.core.training.StoredEvaluation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an evaluation says beyond the hosted service's. */
class EvaluationAdditionsTest {

    private static final String P = "authoring/analyze-text/projects/orders";
    private static final String V = "?api-version=2023-04-01";

    private static final String TRAINING =
            """
            {"modelLabel": "m", "trainingConfigVersion": "latest",
             "evaluationOptions": {"kind": "percentage",
                                   "trainingSplitPercentage": 50,
                                   "testingSplitPercentage": 50}}
            """;

    @TempDir private Path workDirectory;
    private TestApp app;

    @BeforeEach
    void train() {
        app = new TestApp(workDirectory);
        app.call("POST", P + "/:import" + V, SampleLabels.labels("orders"));
        app.runJobs();
        app.call("POST", P + "/:train" + V, Json.read(TRAINING, ObjectNode.class));
        app.runJobs();
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private JsonNode evaluation() {
        String summary = P + "/models/m/evaluation/summary-result" + V;
        return json(app.call("GET", summary, null)).get("customEntityRecognitionEvaluation");
    }

    @Test
    void standBesideTheFieldsOfTheContract() {
        List<String> names = new ArrayList<>();
        evaluation().fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "confusionMatrix",
                        "entities",
                        "microF1",
                        "microPrecision",
                        "microRecall",
                        "macroF1",
                        "macroPrecision",
                        "macroRecall",
                        "confidenceIntervals",
                        "guidance");
    }

    @Test
    void guidanceSaysWhatHurtsEachCategory() {
        JsonNode guidance = evaluation().get("guidance");
        assertThat(guidance.findValuesAsText("category")).containsExactly("Customer", "City");
        JsonNode first = guidance.get(0);
        assertThat(first.get("code").asText()).isEqualTo("FEW_TRAINING_LABELS");
        assertThat(first.get("count").asInt()).isBetween(1, 12);
        assertThat(first.get("message").asText()).contains(first.get("count").asText() + " labels");
        assertThat(first.has("of")).isFalse();
    }

    @Test
    void intervalsHoldTheFigures() {
        JsonNode intervals = evaluation().get("confidenceIntervals");
        for (String name : List.of("microF1", "macroF1")) {
            assertThat(intervals.at("/" + name + "/lower").asDouble()).isEqualTo(1);
        }
        assertThat(intervals.at("/entities/City/upper").asDouble()).isEqualTo(1);
    }

    @Test
    void neitherJobsNorEvaluationsQuoteDocuments() {
        assertThat(app.backend().items().all().toString()).doesNotContain("Byron", "Turin");
        app.backend().blobs().all().entrySet().stream()
                .filter(blob -> blob.getKey().startsWith("evaluations/"))
                .map(blob -> new String(blob.getValue(), StandardCharsets.UTF_8))
                .forEach(text -> assertThat(text).doesNotContain("Byron", "Turin"));
    }

    @Test
    void whatWasStoredBeforeThereWasGuidanceIsStillRead() {
        ObjectNode stored =
                app.backend().blobs().all().entrySet().stream()
                        .filter(blob -> blob.getKey().endsWith("/summary.json"))
                        .map(blob -> new String(blob.getValue(), StandardCharsets.UTF_8))
                        .map(text -> Json.read(text, ObjectNode.class))
                        .findFirst()
                        .orElseThrow();
        stored.remove("trainingLabels");
        ((ObjectNode) stored.get("evaluation")).remove("errors");
        assertThat(Json.read(stored.toString(), StoredEvaluation.class).guidance()).isEmpty();
    }
}
