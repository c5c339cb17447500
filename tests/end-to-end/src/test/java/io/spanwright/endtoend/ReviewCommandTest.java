package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code review} of labels in which one name is labelled as a number, and another is not at all.
 */
class ReviewCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path directory;

    @BeforeAll
    static void plantFaults() throws Exception {
        directory = Distribution.newDirectory("review-command");
        OrderLines.writeDocuments(directory.resolve("texts"));
        JsonNode file = JSON.readTree(OrderLines.labelsFile("orders", 0));
        ((ObjectNode) labels(file, 0).get(0)).put("category", OrderLines.NUMBER);
        labels(file, 1).remove(2);
        Files.writeString(directory.resolve("labels.json"), file.toString());
    }

    private static ArrayNode labels(JsonNode file, int document) {
        return (ArrayNode) file.at("/assets/documents/" + document + "/entities/0/labels");
    }

    @Test
    void findsTheLabelThatIsWrongAndTheOneThatIsMissing() throws Exception {
        String printed = run("--json");
        List<JsonNode> doubts = new ArrayList<>();
        JSON.readTree(printed).path("doubts").forEach(doubts::add);
        assertThat(doubts)
                .as(printed)
                .anySatisfy(
                        doubt -> {
                            assertThat(doubt.path("kind").asText()).isEqualTo("OTHER_CATEGORY");
                            assertThat(doubt.path("location").asText())
                                    .isEqualTo(OrderLines.location(0));
                            assertThat(doubt.path("text").asText())
                                    .isEqualTo(OrderLines.text(0).substring(6, 10));
                            assertThat(doubt.at("/predicted/category").asText())
                                    .isEqualTo(OrderLines.NAME);
                        })
                .anySatisfy(
                        doubt -> {
                            assertThat(doubt.path("kind").asText()).isEqualTo("MISSING_LABEL");
                            assertThat(doubt.path("location").asText())
                                    .isEqualTo(OrderLines.location(1));
                            assertThat(doubt.at("/predicted/category").asText())
                                    .isEqualTo(OrderLines.NAME);
                        });
        assertThat(doubts)
                .isSortedAccordingTo(
                        (one, other) ->
                                Double.compare(
                                        other.path("confidence").asDouble(),
                                        one.path("confidence").asDouble()))
                .filteredOn(doubt -> doubt.path("category").asText().equals(OrderLines.NAME))
                .isEmpty();
    }

    @Test
    void printsALineForEachDoubt() throws Exception {
        String name = OrderLines.text(0).substring(6, 10);
        assertThat(run())
                .contains(
                        "orders-0.txt:6 \"%s\" is labelled Number; it looks like Name \"%s\""
                                .formatted(name, name))
                .containsPattern("orders-1\\.txt:\\d+ \"\\w+\" is not labelled; it looks like Name")
                .containsPattern("\\d+ doubts about 719 labels in 30 documents");
    }

    /** What the command prints; it must end well. */
    private static String run(String... more) throws Exception {
        List<String> arguments =
                new ArrayList<>(
                        List.of("review", "--labels", "labels.json", "--documents", "texts"));
        arguments.addAll(List.of("--folds", "2", "--confidence", "0.6"));
        arguments.addAll(List.of(more));
        return Commands.tiny(directory, arguments);
    }
}
