package io.spanwright.functions.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.DocumentStore.DocumentProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDocumentsTest {

    @TempDir private Path root;
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        folder = Files.createDirectories(root.resolve("documents/part")).getParent();
        Files.writeString(folder.resolve("b.txt"), "b");
        Files.writeString(folder.resolve("part/a.txt"), "a");
        Files.writeString(root.resolve("secret.txt"), "secret");
    }

    @Test
    void readsADocumentWhateverTheContainerIsCalled() {
        FolderDocuments documents = new FolderDocuments(folder);
        assertThat(documents.containerExists("anything")).isTrue();
        assertThat(documents.read("anything", "part/a.txt").orElseThrow().content())
                .isEqualTo("a".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingOutsideTheFolderCanBeRead() {
        FolderDocuments documents = new FolderDocuments(folder);
        assertThat(documents.read("c", "../secret.txt")).isEmpty();
        assertThat(documents.read("c", root.resolve("secret.txt").toString())).isEmpty();
        assertThat(documents.read("c", "part")).isEmpty();
    }

    @Test
    void listsAllDocuments() {
        try (Stream<DocumentProperties> documents = new FolderDocuments(folder).list("c")) {
            assertThat(documents.map(DocumentProperties::location))
                    .containsExactly("b.txt", "part/a.txt");
        }
    }
}
