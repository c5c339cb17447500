package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The commands without a server, as a user runs them. */
class CommandLineTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String UMLAUT = "M\u00fcller";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TestProject PROJECT = TestProject.named("tiny-loans");

    private static Path directory;
    private static JsonNode trained;

    @BeforeAll
    static void train() throws Exception {
        directory = Distribution.newDirectory("command-line");
        PROJECT.writeDocuments(directory);
        PROJECT.writeLabels(directory.resolve("labels.json"));
        trained = json(run(withLabels("train", "--model", "model", "--json")), 0);
    }

    @Test
    void trainSaysWhatItMade() {
        assertThat(trained.path("modelDigest").asText()).matches("[0-9a-f]{64}");
        assertThat(trained.path("epochs").asInt()).isPositive();
        assertThat(trained.path("trainCharacters").asInt()).isPositive();
        assertThat(trained.path("trainSeconds").isNumber()).isTrue();
        assertThat(trained.path("peakRssBytes").asLong()).isGreaterThan(50_000_000L);
        assertThat(trained.has("validationF1")).isTrue();
    }

    @Test
    void theSameSeedGivesTheSameDigest() throws Exception {
        JsonNode again = json(run(withLabels("train", "--model", "again", "--json")), 0);
        assertThat(again.path("modelDigest")).isEqualTo(trained.path("modelDigest"));
    }

    @Test
    void evaluateGivesTheScores() throws Exception {
        JsonNode scores = json(run(withLabels("evaluate", "--model", "model", "--json")), 0);
        for (String name : List.of("microF1", "microPrecision", "microRecall", "macroF1")) {
            assertThat(scores.path(name).asDouble(-1)).as(name).isBetween(0.0, 1.0);
        }
        for (JsonNode category : scores.path("entities")) {
            for (String name :
                    List.of(
                            "f1",
                            "precision",
                            "recall",
                            "truePositiveCount",
                            "falsePositiveCount",
                            "falseNegativeCount")) {
                assertThat(category.path(name).isNumber()).as(name).isTrue();
            }
        }
        assertThat(scores.path("entities")).isNotEmpty();
        assertThat(scores.path("characters").asInt()).isPositive();
        assertThat(scores.path("seconds").isNumber()).isTrue();
    }

    @Test
    void evaluateComparesWithABaseline() throws Exception {
        List<String> same = withLabels("evaluate", "--model", "model", "--baseline", "model");
        Commands.Result result = run(same);
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("95 % interval").contains("no difference shown");

        Files.createDirectories(directory.resolve("empty"));
        Commands.Result none =
                run(withLabels("evaluate", "--model", "model", "--baseline", "empty"));
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).contains("There is no model in").contains("empty");
    }

    @Test
    void compareEndsWellWhereTheModelIsNoWorse() throws Exception {
        List<String> same = withLabels("compare", "--model", "model", "--baseline", "model");
        Commands.Result result = run(same);
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("95 % interval").contains("no difference shown");
    }

    @Test
    void evaluateForPeopleIsATable() throws Exception {
        Commands.Result result =
                run(withLabels("evaluate", "--model", "model", "--dataset", "all"));
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("category").contains("micro").contains("LoanAmount");
    }

    @Test
    void analyzeGivesDocumentsAsOnTheWire() throws Exception {
        Path text = Files.writeString(directory.resolve("new.txt"), "Ashcombe Ltd \uD83D\uDE42");
        Path binary = Files.write(directory.resolve("bad.txt"), new byte[] {(byte) 0xC3, 0x28});
        JsonNode fine = json(run(List.of("analyze", "--json", "--model", "model", "new.txt")), 0);
        assertThat(fine.path("documents").path(0).path("id").asText()).isEqualTo(name(text));
        assertThat(fine.path("documents").path(0).path("entities").isArray()).isTrue();
        JsonNode bad = json(run(List.of("analyze", "--json", "--model", "model", "bad.txt")), 1);
        assertThat(bad.path("errors").path(0).path("id").asText()).isEqualTo(name(binary));
    }

    @Test
    void validateFindsFaultsAndEndsWith1() throws Exception {
        JsonNode fine = json(run(withLabels("validate", "--json")), 0);
        assertThat(fine.path("findings").isArray()).isTrue();
        assertThat(fine.path("errors").asInt(-1)).isZero();
        Path file = directory.resolve("broken.json");
        String labels = Files.readString(directory.resolve("labels.json"));
        Files.writeString(file, labels.replaceFirst("\"offset\": \\d+", "\"offset\": -1"));
        List<String> command = List.of("validate", "--labels", name(file), "--documents");
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("documents/" + PROJECT.name(), "--json"));
        JsonNode broken = json(run(all), 1);
        assertThat(broken.path("errors").asInt()).isPositive();
        JsonNode finding = broken.path("findings").path(0);
        for (String name : List.of("code", "severity", "pointer", "message")) {
            assertThat(finding.path(name).asText()).as(name).isNotEmpty();
        }
    }

    @Test
    void aLocaleThatLacksTheLettersOfANameIsSaidToBeTheReason() throws Exception {
        assumeTrue(
                Files.exists(Path.of("/proc"))
                        && "UTF-8".equals(System.getProperty("sun.jnu.encoding")),
                "needs Linux, where the locale decides about names, and one with all letters");
        Map<String, String> ascii = Map.of("LC_ALL", "C");
        Path documents = Files.createDirectories(directory.resolve("documents/" + UMLAUT));
        PROJECT.writeLabels(directory.resolve("umlaut.json"));
        String labels = Files.readString(directory.resolve("umlaut.json"));
        Files.writeString(
                directory.resolve("umlaut.json"),
                labels.replaceAll("(\"location\": *\")", "$1" + UMLAUT));
        String[] validate = {"validate", "--labels", "umlaut.json", "--documents"};
        Commands.Result asDocument = run(ascii, with(validate, "documents"));
        assertThat(asDocument.status()).isEqualTo(1);
        assertThat(asDocument.err()).contains("LC_ALL=C.UTF-8").doesNotContain("Exception");
        Commands.Result asArgument = run(ascii, with(validate, documents.toString()));
        assertThat(asArgument.status()).isEqualTo(2);
        assertThat(asArgument.err()).contains("LC_ALL=C.UTF-8").doesNotContain("Exception");
    }

    @Test
    void aChangedModelIsRefused() throws Exception {
        Path copy = Files.createDirectories(directory.resolve("changed"));
        for (String file :
                List.of(
                        "model.onnx",
                        "tokenizer.json",
                        "tags.json",
                        "manifest.json",
                        "calibration.json",
                        "provenance.json")) {
            byte[] content = Files.readAllBytes(directory.resolve("model").resolve(file));
            if (file.equals("model.onnx")) {
                content[content.length / 2] ^= 1;
            }
            Files.write(copy.resolve(file), content);
        }
        Path text = Files.writeString(directory.resolve("any.txt"), "text");
        Commands.Result result = run(List.of("analyze", "--model", "changed", name(text)));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("model.onnx");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static List<String> withLabels(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--labels", "labels.json"));
        arguments.addAll(List.of("--documents", "documents/" + PROJECT.name()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private static List<String> with(String[] arguments, String last) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(last);
        return all;
    }

    private static Commands.Result run(List<String> arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private static Commands.Result run(Map<String, String> more, List<String> arguments)
            throws Exception {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("SPANWRIGHT_ENCODER", Distribution.tinyEncoder().toString());
        environment.put("SPANWRIGHT_TRAINING_THREADS", "1");
        return Commands.run(
                directory, environment, LIMIT, Distribution.command(List.of(), arguments));
    }

    /** The one JSON object on standard output. */
    private static JsonNode json(Commands.Result result, int status) throws Exception {
        assertThat(result.status()).as(result.out() + result.err()).isEqualTo(status);
        return JSON.readTree(result.out());
    }
}
