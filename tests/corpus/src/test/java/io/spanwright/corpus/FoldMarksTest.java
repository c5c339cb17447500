package io.spanwright.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldMarksTest {

    @TempDir private Path folder;

    @Test
    void everyDocumentIsTestedInExactlyOneFold() throws IOException {
        Path labels = folder.resolve("labels.json");
        Files.writeString(
                labels,
                """
                {"assets": {"documents": [{"location": "a"}, {"location": "b", "dataset": "Test"}, {"location": "c"}]}}
                """);

        List<String> tested = new ArrayList<>();
        for (int fold = 0; fold < 2; fold++) {
            Path marked = folder.resolve("fold-" + fold + ".json");
            FoldMarks.write(labels, fold, 2, marked);
            tested.addAll(tested(marked));
        }

        assertThat(tested).containsExactly("a", "c", "b");
    }

    private static List<String> tested(Path labels) throws IOException {
        List<String> locations = new ArrayList<>();
        for (JsonNode document :
                new ObjectMapper().readTree(labels.toFile()).at("/assets/documents")) {
            if (document.path("dataset").asText().equals("Test")) {
                locations.add(document.path("location").asText());
            }
        }
        return locations;
    }
}
