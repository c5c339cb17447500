package io.spanwright.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Marks the documents of a labels file for one fold of a cross-validation. */
final class FoldMarks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FoldMarks() {}

    /**
     * Writes {@code labels} to {@code out} with every {@code folds}-th document, from {@code fold}
     * on, as Test.
     */
    static void write(Path labels, int fold, int folds, Path out) throws IOException {
        JsonNode file = JSON.readTree(Files.readAllBytes(labels));
        int index = 0;
        for (JsonNode document : file.path("assets").path("documents")) {
            ((ObjectNode) document).put("dataset", index % folds == fold ? "Test" : "Train");
            index++;
        }
        Files.write(out, JSON.writeValueAsBytes(file));
    }
}
