package io.spanwright.functions.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

    @TempDir private Path root;

    @Test
    void takesAnArtifactAndReplacesAnEarlierOne() throws IOException {
        Path model = root.resolve("model");
        ModelFolder.toWrite(model).take(artifact("first"));
        ModelFolder.toWrite(model).take(artifact("second"));
        assertThat(model.resolve("manifest.json")).hasContent("second");
        assertThat(model.resolve("model.onnx")).hasContent("second");
    }

    @Test
    void refusesADirectoryOfOtherFiles() throws IOException {
        Files.writeString(root.resolve("thesis.txt"), "years of work");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelFolder.toWrite(root))
                .withMessageContaining("new or empty directory");
    }

    @Test
    void saysWhichDirectoryHoldsNoModel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelFolder.toRead(root))
                .withMessageContaining(root.toString())
                .withMessageContaining("no model");
    }

    private Path artifact(String content) throws IOException {
        Path artifact = Files.createDirectory(root.resolve(content));
        Files.writeString(artifact.resolve("manifest.json"), content);
        Files.writeString(artifact.resolve("model.onnx"), content);
        return artifact;
    }
}
