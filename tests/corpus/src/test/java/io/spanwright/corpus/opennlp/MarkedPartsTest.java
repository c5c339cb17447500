package io.spanwright.corpus.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedPartsTest {

    private static final String TEXT = "😀 Rome\r\nis old";

    @TempDir private Path folder;

    @BeforeEach
    void writeTexts() throws IOException {
        for (int i = 0; i < 12; i++) {
            Files.writeString(folder.resolve(i + ".txt"), TEXT);
        }
    }

    @Test
    void dividesByTheMarksAndKeepsTheRawText() throws IOException {
        MarkedParts parts = MarkedParts.read(labels(12), folder);
        assertThat(parts.categories()).containsExactly("City");
        assertThat(locations(parts.train())).hasSize(10).doesNotContain("3.txt", "7.txt");
        assertThat(locations(parts.test())).containsExactly("3.txt", "7.txt");
        assertThat(parts.test().get(0))
                .isEqualTo(
                        new LabeledDocument(
                                "3.txt",
                                "en-us",
                                TEXT,
                                List.of(new Span(0, TEXT.length())),
                                List.of(new EntityLabel("City", new Span(3, 7)))));
    }

    @Test
    void aDocumentThatIsNotThereIsRefused() throws IOException {
        Path labels = labels(13);
        assertThatThrownBy(() -> MarkedParts.read(labels, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12.txt");
    }

    private Path labels(int size) throws IOException {
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            documents.add(
                    """
                    {"location": "%d.txt", "language": "en-us", "dataset": "%s", "entities": [
                      {"regionOffset": 0, "regionLength": %d, "labels": [
                        {"category": "City", "offset": 3, "length": 4}]}]}
                    """
                            .formatted(i, i % 4 == 3 && i < 8 ? "Test" : "Train", TEXT.length()));
        }
        return Files.writeString(
                folder.resolve("labels.json"),
                """
                {"projectFileVersion": "2022-05-01", "stringIndexType": "Utf16CodeUnit",
                 "metadata": {"projectKind": "CustomEntityRecognition", "projectName": "cities",
                   "storageInputContainerName": "cities", "language": "en-us"},
                 "assets": {"projectKind": "CustomEntityRecognition",
                   "entities": [{"category": "City"}], "documents": [%s]}}
                """
                        .formatted(String.join(",", documents)));
    }

    private static List<String> locations(List<LabeledDocument> documents) {
        return documents.stream().map(LabeledDocument::location).toList();
    }
}
