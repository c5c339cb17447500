package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code validate} shows a person; the README shows the same. */
class ValidateReportTest {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final int LETTERS = 60;

    /** This letter has two mistakes. */
    private static final int WRONG = 2;

    private static final Letter KNOWN =
            new Letter(
                    "Ann Baker",
                    "5,000 EUR",
                    "Dear Sir or Madam,\n\nMs Ann Baker (agent) owes 5,000 EUR to Kora Ltd.\n");

    private static Path directory;

    @BeforeAll
    static void writeLetters() throws IOException {
        directory = Distribution.newDirectory("validate-report");
        Path texts = Files.createDirectories(directory.resolve("texts"));
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            String location = "letter-" + i + ".txt";
            Letter letter = i == WRONG ? KNOWN : Letter.draw(i);
            Files.writeString(texts.resolve(location), letter.text());
            documents.add(document(location, letter, i == WRONG));
        }
        Files.writeString(directory.resolve("labels.json"), labelsFile(documents));
    }

    /** Letters that have little in common, so that nothing is to be said of what they teach. */
    private record Letter(String name, String amount, String text) {

        static Letter draw(int index) {
            Random random = new Random(index);
            String words =
                    IntStream.range(0, 30)
                            .mapToObj(word -> Long.toString(random.nextLong(100_000, 1L << 40), 36))
                            .collect(Collectors.joining(" "));
            String name = "Eve " + (char) ('A' + index % 26) + (char) ('a' + index / 26) + "rens";
            String amount = "%d,%03d EUR".formatted(6 + index, 7 * index);
            return new Letter(
                    name, amount, "%s\n\nMs %s owes %s.\n".formatted(words, name, amount));
        }
    }

    private static String labelsFile(List<String> documents) {
        return """
        {
         "projectFileVersion": "2023-04-01",
         "stringIndexType": "Utf16CodeUnit",
         "metadata": {"projectName": "loans", "projectKind": "CustomEntityRecognition",
          "storageInputContainerName": "texts", "language": "en"},
         "assets": {"projectKind": "CustomEntityRecognition",
          "entities": [{"category": "Name"}, {"category": "Amount"}],
          "documents": [
        %s
          ]}
        }
        """
                .formatted(String.join(",\n", documents));
    }

    private static String document(String location, Letter letter, boolean wrong) {
        List<String> labels = new ArrayList<>();
        labels.add(label(letter, "Name", letter.name()));
        labels.add(label(letter, "Amount", wrong ? letter.amount() + " " : letter.amount()));
        if (wrong) {
            labels.add(label(letter, "Name", "Baker (agent)"));
        }
        return """
           {"location": "%s", "entities": [{"regionOffset": 0, "regionLength": %d, "labels": [
        %s]}]}\
        """
                .formatted(location, letter.text().length(), String.join(",\n", labels));
    }

    private static String label(Letter letter, String category, String words) {
        return "     {\"category\": \"%s\", \"offset\": %d, \"length\": %d}"
                .formatted(category, letter.text().indexOf(words), words.length());
    }

    @Test
    void theReadmeShowsWhatIsPrinted() throws Exception {
        Commands.Result result = validate(Map.of());

        assertThat(result.status()).isEqualTo(1);
        assertThat(Files.readString(README))
                .contains("```text\n" + result.out().stripTrailing() + "\n```");
    }

    @Test
    void colorsCanBeForcedAndForbidden() throws Exception {
        Map<String, String> forced = Map.of("CLICOLOR_FORCE", "1");

        assertThat(validate(forced).out()).contains("\u001B[");
        assertThat(validate(Map.of("NO_COLOR", "1")).out()).doesNotContain("\u001B[");
    }

    @Test
    void writesSarifBesideTheReport() throws Exception {
        Commands.Result result = validate(Map.of(), "--sarif", "findings.sarif", "--json");

        JsonNode sarif = new ObjectMapper().readTree(directory.resolve("findings.sarif").toFile());
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        JsonNode findings = new ObjectMapper().readTree(result.out()).path("findings");
        assertThat(sarif.at("/runs/0/results").findValuesAsText("ruleId"))
                .isEqualTo(findings.findValuesAsText("code"))
                .hasSize(2);
        assertThat(findings.at("/0/excerpt/text").asText()).contains("Ann Baker");
    }

    private static Commands.Result validate(Map<String, String> environment, String... more)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("validate", "--labels", "labels.json"));
        arguments.addAll(List.of("--documents", "texts"));
        arguments.addAll(List.of(more));
        return Commands.run(
                directory,
                environment,
                Duration.ofMinutes(2),
                Distribution.command(List.of(), arguments));
    }
}
