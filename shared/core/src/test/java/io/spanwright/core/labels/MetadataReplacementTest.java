package io.spanwright.core.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.SharedData;
import io.spanwright.core.store.BlobContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataReplacementTest {

    @ParameterizedTest
    @ValueSource(strings = {"azure-loan-agreements", "edge-unicode", "tiny"})
    void replacesTheMetadataAndNothingElse(String name) throws IOException {
        Path file = SharedData.path(name).resolve("labels.json");
        LabelsFile before = new LabelsFileReader().read(BlobContent.of(file)).file().orElseThrow();
        ProjectMetadata other =
                new ProjectMetadata(
                        Optional.of("other"),
                        Optional.empty(),
                        Optional.of("elsewhere"),
                        Optional.of("de"),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new MetadataReplacement(other).copy(BlobContent.of(file), out);

        assertThat(new LabelsFileReader().read(out.toByteArray()).file())
                .contains(before.with(other));
    }
}
