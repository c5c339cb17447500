package io.spanwright.core.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.MapDocumentStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldFormatsTest {

    private static final String METADATA =
            "\"stringIndexType\": \"Utf16CodeUnit\", \"metadata\": {\"projectName\": \"P\","
                    + " \"projectKind\": \"CustomEntityRecognition\", \"language\": \"en\","
                    + " \"storageInputContainerName\": \"documents\"}";

    private static final String OLD =
            "\"extractors\": [{\"name\": \"Date\"}], \"documents\": [{\"location\": \"a.txt\","
                    + " \"extractors\": [{\"regionOffset\": 0, \"regionLength\": 4, \"labels\":"
                    + " [{\"extractorName\": \"Date\", \"offset\": 0, \"length\": 4}]}]}]";

    private static final String VERSION = "\"projectFileVersion\": \"2022-05-01\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{" + OLD + "}",
                "{\"api-version\": \"2021-11-01-preview\", " + METADATA + ", " + OLD + "}",
                "{\"api-version\": \"2021\", " + METADATA + ", \"assets\": {" + OLD + "}}",
                "{\"assets\": {\"kind\": 1, " + OLD + "}}",
                "{\"Extractors\": null, \"extractors\": []}"
            })
    void theFormatOf2021IsNamedAndNothingElseIsSaid(String file) {
        assertThat(codes(file)).containsExactly("LEGACY_FORMAT");
    }

    @Test
    void aPreviewOf2022IsNamedInPlaceOfTheMissingVersion() {
        String assets =
                "\"assets\": {\"projectKind\": \"CustomEntityRecognition\", \"entities\":"
                        + " [{\"category\": \"Date\"}], \"documents\": []}";
        String file = "{\"api-version\": \"2022-03-01-preview\", " + METADATA + "," + assets + "}";

        assertThat(codes(file)).containsExactly("PREVIEW_FORMAT", "NO_DOCUMENTS");
        assertThat(codes(file.replace("\"api-version\": \"2022-03-01-preview\"", VERSION)))
                .containsExactly("NO_DOCUMENTS");
    }

    @Test
    void labelsUnderOldNamesAreNeverLostUnnoticed() {
        String document =
                "{\"location\": \"a.txt\", \"entities\": [{\"regionOffset\": 0, \"regionLength\":"
                    + " 4, \"labels\": [{\"extractorName\": \"Date\", \"offset\": 0, \"length\":"
                    + " 4}]}]}";
        String file =
                "{"
                        + VERSION
                        + ", "
                        + METADATA
                        + ", \"assets\": {\"projectKind\":"
                        + " \"CustomEntityRecognition\", \"entities\": [{\"category\": \"Date\"}],"
                        + " \"documents\": ["
                        + document
                        + "]}}";

        assertThat(codes(file)).contains("LEGACY_PROPERTY");
        assertThat(codes(file.replace("\"entities\": [{\"region", "\"extractors\": [{\"region")))
                .contains("LEGACY_PROPERTY");
        assertThat(codes(file.replace("\"entities\": [{\"region", "\"labels\": [{\"region")))
                .contains("MISPLACED_PROPERTY");
        assertThat(codes(file.replace("\"assets\":", "\"documents\": [], \"assets\":")))
                .contains("MISPLACED_PROPERTY");
    }

    private static List<String> codes(String file) {
        MapDocumentStore store = new MapDocumentStore().put("a.txt", "text");
        return new LabelsFileValidator(store, Purpose.IMPORT, Optional.empty())
                .validate(file.getBytes(StandardCharsets.UTF_8)).findings().stream()
                        .map(finding -> finding.code().name())
                        .toList();
    }
}
