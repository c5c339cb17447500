package io.spanwright.core.labels.offsets;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.SharedData;
import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetTruthDataSetsTest {

    private static OffsetTruth look(List<CheckedDocument> documents) {
        OffsetTruth truth = new OffsetTruth();
        documents.forEach(truth::look);
        return truth;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "azure-loan-agreements",
                "edge-unicode",
                "ler-de",
                "tiny",
                "stockmark-ja",
                "uner-zh",
                "wnut17",
                "re3d",
                "re3d-overlap",
                "sec-loan",
                "ncbi-disease",
                "wikigold"
            })
    void saysNothingOfRealLabelsThatAreRight(String name) throws IOException {
        assertThat(look(CheckedFolder.shared(name)).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LOST_CHARACTERS", "LAST_CHARACTER_MISSING"})
    void restoresRealLabelsExactly(OffsetFault fault) throws IOException {
        for (String name : List.of("tiny", "edge-unicode")) {
            PlantedSet set = new PlantedSet(CheckedFolder.shared(name), fault);

            assertThat(set.wrong() == 0 ? 1 : set.restored()).as(name).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cases/112-offsets-in-code-points.json, documents, OFFSETS_IN_OTHER_UNIT, WARNING",
        "cases/113-offsets-in-utf8-bytes.json, documents, OFFSETS_IN_OTHER_UNIT, WARNING",
        "bad-documents/zero-width-and-combining.labels.json,"
                + " bad-documents/zero-width-and-combining, OFFSETS_SHIFTED, WARNING"
    })
    void findsTheFaultOfTheBadInput(String labels, String documents, String code, Severity severity)
            throws IOException {
        Path folder = SharedData.path("bad-inputs");

        List<Finding> findings =
                look(CheckedFolder.read(folder.resolve(labels), folder.resolve(documents)))
                        .findings();

        assertThat(findings)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code().name()).isEqualTo(code);
                            assertThat(finding.severity()).isEqualTo(severity);
                        });
    }
}
