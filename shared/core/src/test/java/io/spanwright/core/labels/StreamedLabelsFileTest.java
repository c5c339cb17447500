package io.spanwright.core.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.dataset.MapDocumentStore;
import io.spanwright.core.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order of the file does not matter, and content checks see its documents one by one. */
class StreamedLabelsFileTest {

    private static final String VERSION =
            "\"projectFileVersion\": \"2023-04-01\", \"stringIndexType\": \"Utf16CodeUnit\"";

    private static final String METADATA =
            "\"metadata\": {\"projectName\": \"P\", \"projectKind\": \"CustomEntityRecognition\","
                    + " \"language\": \"en\", \"storageInputContainerName\": \"documents\"}";

    private static final String ENTITIES =
            "\"projectKind\": \"CustomEntityRecognition\", \"entities\": [{\"category\": \"A\"}]";

    private static final String DOCUMENTS =
            "\"documents\": [{\"location\": \"a.txt\", \"dataset\": \"test\", \"entities\":"
                + " [{\"regionOffset\": 0, \"regionLength\": 4, \"labels\": [{\"category\": \"A\","
                + " \"offset\": 9, \"length\": -1}, {\"category\": \"B\"}]}, {\"regionOffset\": 4,"
                + " \"regionLength\": 900}]}, {\"location\": \"gone.txt\"}]";

    private final MapDocumentStore store = new MapDocumentStore().put("a.txt", "\uFEFFsome\r\n");
    private final List<CheckedDocument> seen = new ArrayList<>();

    @Test
    void documentsMayStandBeforeWhatTheyAreJudgedBy() {
        String usual = "{%s, %s, \"assets\": {%s, %s}}";
        String odd = "{\"assets\": {%s, %s}, %s, %s}";

        assertThat(codes(usual.formatted(VERSION, METADATA, ENTITIES, DOCUMENTS)))
                .containsExactlyInAnyOrderElementsOf(
                        codes(odd.formatted(DOCUMENTS, ENTITIES, METADATA, VERSION)))
                .contains("INVALID_LABEL_RANGE", "UNKNOWN_CATEGORY", "DOCUMENT_NOT_FOUND");
    }

    @Test
    void contentChecksSeeEachDocumentThatCouldBeRead() {
        codes("{%s, %s, \"assets\": {%s, %s}}".formatted(VERSION, METADATA, ENTITIES, DOCUMENTS));
        Pointer document = new Pointer("/assets/documents/0");

        assertThat(seen)
                .containsExactly(
                        new CheckedDocument(
                                document,
                                "a.txt",
                                Optional.of(DatasetMark.TEST),
                                "some\r\n",
                                List.of(new Span(0, 4)),
                                List.of(
                                        new CheckedLabel(
                                                new Pointer(document + "/entities/0/labels/0"),
                                                "A",
                                                9,
                                                -1))));
    }

    @Test
    void whatContentChecksFindGetsItsPlaceInTheFile() {
        String file = "{\n%s,\n%s,\n\"assets\": {\n%s,\n%s}}";

        List<Finding> findings =
                validate(file.formatted(VERSION, METADATA, ENTITIES, DOCUMENTS)).findings();

        assertThat(findings)
                .filteredOn(finding -> finding.code() == FindingCode.LABEL_BLANK)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.quote()).contains("some\r\n");
                            assertThat(finding.position().orElseThrow().line()).isEqualTo(6);
                        });
    }

    private List<String> codes(String file) {
        return validate(file).findings().stream().map(finding -> finding.code().name()).toList();
    }

    private LabelsValidation validate(String file) {
        ValidationOptions options = ValidationOptions.STRUCTURE.with(this::checks);
        return new LabelsFileValidator(store, Purpose.IMPORT, Optional.empty(), options)
                .validate(file.getBytes(StandardCharsets.UTF_8));
    }

    private List<ContentCheck> checks(ContentChecks.TextLookup texts) {
        return List.of(
                new ContentCheck() {
                    @Override
                    public void look(CheckedDocument document) {
                        seen.add(document);
                    }

                    @Override
                    public List<Finding> findings() {
                        CheckedDocument first = seen.get(0);
                        return List.of(
                                Finding.of(FindingCode.LABEL_BLANK, first.labels().get(0).pointer())
                                        .quoting(texts.text(first.location()).orElseThrow()));
                    }
                });
    }
}
