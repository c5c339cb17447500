package io.spanwright.functions.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixOfflineTest {

    private static final String OLD_FILE =
            """
            {"extractors": [{"name": "Person"}],
             "documents": [{"location": "a.txt", "language": "en-us", "extractors": [
               {"regionOffset": 0, "regionLength": 24, "labels": [
                 {"extractorName": "Person", "offset": 0, "length": 4}]}]}]}\
            """;

    @TempDir private Path folder;

    private Path documents;
    private Path labels;
    private Path out;

    @BeforeEach
    void writeFiles() throws IOException {
        documents = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(documents.resolve("a.txt"), "Ada met Charles Babbage.");
        labels = Files.writeString(folder.resolve("my labels.json"), OLD_FILE);
        out = folder.resolve("mended.json");
    }

    private Map<String, Object> fix(Path target, boolean force) {
        Map<String, Object> options = new HashMap<>();
        options.put("labels", labels.toString());
        options.put("documents", documents.toString());
        options.put("fix", target.toString());
        options.put("force", Boolean.toString(force));
        return OfflineCommands.run("validate", options, (share, left) -> {});
    }

    private static List<String> texts(Object list, String key) {
        return ((List<?>) list)
                .stream().map(value -> (String) ((Map<?, ?>) value).get(key)).toList();
    }

    @Test
    void writesAMendedFileAndSaysWhatItDidAndWhatIsLeft() throws IOException {
        Map<String, Object> result = fix(out, false);

        JsonNode file = new ObjectMapper().readTree(out.toFile());
        assertThat(file.at("/assets/documents/0/entities/0/labels/0/length").intValue())
                .isEqualTo(3);
        assertThat(file.at("/metadata/projectName").textValue()).isEqualTo("my-labels");
        assertThat(file.at("/metadata/storageInputContainerName").textValue()).isEqualTo("texts");
        assertThat(result).containsEntry("written", out.toString());
        assertThat(texts(result.get("repairs"), "kind"))
                .contains("OLD_FORMAT", "LABEL_TRIMMED", "METADATA_FILLED");
        assertThat(texts(result.get("findings"), "code")).contains("TOO_FEW_DOCUMENTS");
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("texts", "my labels.json", "mended.json");
    }

    @Test
    void replacesAFileOnlyIfTold() throws IOException {
        Files.writeString(out, "mine");

        assertThatThrownBy(() -> fix(out, false)).hasMessageContaining("--force");
        assertThat(out).hasContent("mine");

        fix(out, true);
        assertThat(out).content().contains("projectFileVersion");
    }

    @Test
    void neverWritesOverADocument() throws IOException {
        assertThatThrownBy(() -> fix(documents.resolve("a.txt"), true))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(documents.resolve("a.txt")).hasContent("Ada met Charles Babbage.");
    }

    @Test
    void writesNothingWhereTheFileCannotBeRead() throws IOException {
        Files.writeString(labels, "{\"assets\":");

        Map<String, Object> result = fix(out, false);

        assertThat(result).containsEntry("errors", 1).doesNotContainKey("written");
        assertThat(out).doesNotExist();
    }
}
