package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code evaluate} finds out about a model that is wrong in one way only. */
class EvaluationCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path directory;

    @BeforeAll
    static void train() throws Exception {
        directory = Distribution.newDirectory("evaluation-command");
        OrderLines.writeDocuments(directory.resolve("texts"));
        Files.writeString(directory.resolve("labels.json"), OrderLines.labelsFile("orders", 0));
        Files.writeString(directory.resolve("sure.json"), OrderLines.labelsFile("orders", 1));
        run(
                List.of(
                        "train",
                        "--labels",
                        "labels.json",
                        "--documents",
                        "texts",
                        "--model",
                        "model"));
    }

    @Test
    void saysWhatHurtsACategoryAndNothingOfOneThatIsFine() throws Exception {
        String printed = run(evaluate("labels.json", "--json"));
        JsonNode guidance = JSON.readTree(printed).path("guidance");
        assertThat(guidance).as(printed).hasSize(1);
        JsonNode finding = guidance.get(0);
        assertThat(finding.path("category").asText()).isEqualTo(OrderLines.NUMBER);
        assertThat(finding.path("code").asText()).isEqualTo("OTHER_BORDERS");
        assertThat(finding.path("count").asInt()).isEqualTo(OrderLines.TEST_LABELS / 3);
        assertThat(finding.path("of").asInt()).isEqualTo(OrderLines.TEST_LABELS);
        assertThat(finding.at("/borders/tooLongAtEnd").asInt())
                .isEqualTo(OrderLines.TEST_LABELS / 3);
        assertThat(printed).doesNotContain("Kora").doesNotContain("orders-");
    }

    @Test
    void givesIntervalsOfEveryScore() throws Exception {
        JsonNode scores = JSON.readTree(run(evaluate("labels.json", "--json")));
        JsonNode intervals = scores.path("confidenceIntervals");
        assertHolds(intervals.path("microF1"), scores.path("microF1").asDouble());
        assertHolds(intervals.path("macroF1"), scores.path("macroF1").asDouble());
        for (String category : List.of(OrderLines.NAME, OrderLines.NUMBER)) {
            double f1 = scores.path("entities").path(category).path("f1").asDouble();
            assertHolds(intervals.path("entities").path(category), f1);
        }
    }

    private static void assertHolds(JsonNode interval, double value) {
        assertThat(interval.path("lower").asDouble(2)).isLessThanOrEqualTo(value);
        assertThat(interval.path("upper").asDouble(-1)).isGreaterThanOrEqualTo(value);
    }

    @Test
    void analyzeKeepsToTheThresholdsThatWereFound() throws Exception {
        String printed = run(evaluate("labels.json", "--precision", "0.9", "--json"));
        JsonNode thresholds = JSON.readTree(printed).at("/thresholds/categories");
        JsonNode name = thresholds.path(OrderLines.NAME);
        assertThat(name.path("threshold").asDouble()).as(printed).isBetween(0.3, 1.0);
        assertThat(name.path("recall").asDouble()).isPositive();
        assertThat(thresholds.path(OrderLines.NUMBER).path("threshold").isNull()).isTrue();

        Files.writeString(directory.resolve("scores.json"), printed);
        String text = "texts/" + OrderLines.location(2);
        List<String> analyze = List.of("analyze", "--model", "model", "--json", text);
        assertThat(JSON.readTree(run(analyze)).findValuesAsText("category"))
                .contains(OrderLines.NAME, OrderLines.NUMBER);
        JsonNode sure = JSON.readTree(run(with(analyze, "--thresholds", "scores.json")));
        assertThat(sure.findValuesAsText("category")).isNotEmpty().containsOnly(OrderLines.NAME);
        assertThat(sure.path("categoriesLeftOut").toString()).isEqualTo("[\"Number\"]");
    }

    @Test
    void honoursTheConfidenceThresholdOfTheLabelsFile() throws Exception {
        assertThat(recall("labels.json")).isGreaterThan(0.5);
        assertThat(recall("sure.json")).isZero();
    }

    private static double recall(String labels) throws Exception {
        return JSON.readTree(run(evaluate(labels, "--json"))).path("microRecall").asDouble(-1);
    }

    @Test
    void printsAllOfItForPeople() throws Exception {
        assertThat(run(evaluate("labels.json", "--precision", "0.9")))
                .contains("95 % interval")
                .contains("What hurts the categories:")
                .contains("40 of 120 labels are found with other borders: 40 too long at the end.")
                .contains("Lowest confidence with a precision of 0.9:")
                .contains("none found");
    }

    private static List<String> evaluate(String labels, String... more) {
        return with(
                List.of("evaluate", "--labels", labels, "--documents", "texts", "--model", "model"),
                more);
    }

    private static List<String> with(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all;
    }

    private static String run(List<String> arguments) throws Exception {
        return Commands.tiny(directory, arguments);
    }
}
