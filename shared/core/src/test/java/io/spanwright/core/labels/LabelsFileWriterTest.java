package io.spanwright.core.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.labels.LabelsFile.Assets;
import io.spanwright.core.labels.LabelsFile.Category;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelsFileWriterTest {

    @Test
    void leavesOutWhatIsEmpty() throws IOException {
        LabelsFile file =
                new LabelsFile(
                        Optional.of("2023-04-01"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(
                                new Assets(
                                        Optional.empty(),
                                        Optional.of(
                                                List.of(
                                                        new Category(
                                                                Optional.of("Straße 😀"),
                                                                Optional.empty()))),
                                        Optional.of(List.of()))));

        assertThat(write(file))
                .isEqualTo(
                        "{\"projectFileVersion\":\"2023-04-01\",\"assets\":{\"entities\":"
                                + "[{\"category\":\"Straße 😀\"}],\"documents\":[]}}");
    }

    @Test
    void keepsSettingsAndDescriptionsItDoesNotKnow() throws IOException {
        String content =
                "{\"metadata\":{\"projectName\":\"P\",\"multilingual\":true,\"description\":\"d\","
                    + "\"settings\":{\"isLabelingLocked\":true,\"x\":[1,null]}},\"assets\":{\"entities\":[{\"category\":\"A\",\"description\":\"an"
                    + " a\"}]}}";
        LabelsFile file =
                new LabelsFileReader()
                        .read(content.getBytes(StandardCharsets.UTF_8))
                        .file()
                        .orElseThrow();

        assertThat(write(file)).isEqualTo(content);
    }

    private static String write(LabelsFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LabelsFileWriter().write(file, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
