package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code convert} and {@code import} as a user runs them. */
class ConvertCommandTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TestProject PROJECT = TestProject.small("converted-loans");

    private static Path directory;

    @BeforeAll
    static void writeProject() throws Exception {
        directory = Distribution.newDirectory("convert-command");
        PROJECT.writeDocuments(directory);
        PROJECT.writeLabels(directory.resolve("labels.json"));
    }

    @Test
    void labelsComeBackThroughThreeOtherFormats() throws Exception {
        JsonNode first =
                json(
                        convert(
                                "labels",
                                "labels.json",
                                "label-studio",
                                "tasks.json",
                                "--documents",
                                "documents/" + PROJECT.name()));
        assertThat(first.at("/documents/in").asInt()).isEqualTo(PROJECT.documents().size());
        assertThat(first.path("labels").path("out")).isEqualTo(first.path("labels").path("in"));
        json(convert("label-studio", "tasks.json", "prodigy", "lines.jsonl"));
        json(convert("prodigy", "lines.jsonl", "conll", "columns", "--scheme", "bilou"));
        json(convert("conll", "columns", "labels", "back"));
        Commands.Result checked =
                run(
                        List.of(
                                "validate",
                                "--labels",
                                "back/labels.json",
                                "--documents",
                                "back/documents"));
        assertThat(checked.status()).as(checked.out()).isZero();
        assertThat(labels(directory.resolve("back/labels.json")))
                .containsExactlyInAnyOrderElementsOf(labels(directory.resolve("labels.json")));
    }

    @Test
    void whatCannotBeRepresentedIsRefusedUnlessItMayBeLost() throws Exception {
        String documents = "documents/" + PROJECT.name();
        Commands.Result refused =
                run(
                        List.of(
                                "convert",
                                "--from",
                                "labels",
                                "labels.json",
                                "--to",
                                "brat",
                                "refused",
                                "--documents",
                                documents));
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out())
                .contains("DATASET_MARK: 12 documents are marked as Train or Test")
                .contains("Nothing was written");
        assertThat(directory.resolve("refused")).doesNotExist();

        Commands.Result lossy =
                run(
                        List.of(
                                "convert",
                                "--from",
                                "labels",
                                "labels.json",
                                "--to",
                                "brat",
                                "lossy",
                                "--documents",
                                documents,
                                "--lossy"));
        assertThat(lossy.status()).as(lossy.err()).isZero();
        assertThat(lossy.out()).contains("lost DATASET_MARK: 12");
        assertThat(directory.resolve("lossy/annotation.conf")).exists();
    }

    @Test
    void aFaultNamesFileAndLineAndShowsNoTrace() throws Exception {
        Files.writeString(directory.resolve("bad.jsonl"), "{\"text\":\"a\"}\n{\"text\":");
        Commands.Result result =
                run(
                        List.of(
                                "convert",
                                "--from",
                                "doccano",
                                "bad.jsonl",
                                "--to",
                                "jsonl",
                                "out.jsonl"));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).startsWith("bad.jsonl, line 2: ").doesNotContain("\tat ");
    }

    @Test
    void importBringsTextsAndLabelsIntoAProject() throws Exception {
        Files.writeString(
                directory.resolve("doccano.jsonl"),
                "{\"text\":\"\uD83D\uDE42 Acme owes 5\",\"label\":[[3,7,\"Org\"]]}\n");
        Commands.Result result =
                run(
                        List.of(
                                "import",
                                "--format",
                                "doccano",
                                "doccano.jsonl",
                                "--project",
                                "Small_Loans",
                                "--data",
                                "imported",
                                "--port",
                                "0"));
        assertThat(result.status()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("Imported project Small_Loans, container small-loans");
        assertThat(directory.resolve("imported/documents/small-loans/document-000001.txt"))
                .hasContent("\uD83D\uDE42 Acme owes 5");
    }

    /** Location, category and offset of each label. */
    private static List<String> labels(Path file) throws Exception {
        List<String> labels = new ArrayList<>();
        for (JsonNode document : JSON.readTree(file.toFile()).at("/assets/documents")) {
            for (JsonNode label : document.at("/entities/0/labels")) {
                labels.add(
                        document.path("location")
                                + document.path("dataset").asText()
                                + label.path("category")
                                + label.path("offset")
                                + label.path("length"));
            }
        }
        return labels;
    }

    private static Commands.Result convert(
            String from, String source, String to, String target, String... more) throws Exception {
        List<String> arguments =
                new ArrayList<>(
                        List.of("convert", "--json", "--from", from, source, "--to", to, target));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private static Commands.Result run(List<String> arguments) throws Exception {
        return Commands.run(directory, Map.of(), LIMIT, Distribution.command(List.of(), arguments));
    }

    private static JsonNode json(Commands.Result result) throws Exception {
        assertThat(result.status()).as(result.out() + result.err()).isZero();
        return JSON.readTree(result.out());
    }
}
