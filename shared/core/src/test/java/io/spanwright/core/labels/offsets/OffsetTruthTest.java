package io.spanwright.core.labels.offsets;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetTruthTest {

    private static final long SEED = 20_261_122;

    private static List<CheckedDocument> documents(String lineEnd) {
        return new RandomDocuments(new Random(SEED), lineEnd).next(20, 150);
    }

    private static OffsetTruth look(List<CheckedDocument> documents) {
        OffsetTruth truth = new OffsetTruth();
        documents.forEach(truth::look);
        return truth;
    }

    @ParameterizedTest
    @EnumSource(OffsetFault.class)
    void findsEachFaultInRandomTextsAndRestoresTheLabels(OffsetFault fault) {
        PlantedSet set = new PlantedSet(documents("\n"), fault);

        assertThat(set.wrong()).as("seed %d", SEED).isGreaterThan(0.3);
        assertThat(set.findings()).as("seed %d", SEED).isNotEmpty();
        assertThat(set.restored())
                .as("seed %d", SEED)
                .isGreaterThanOrEqualTo(fault.isExact() ? 1 : 0.7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void saysNothingOfLabelsThatAreRight(String lineEnd) {
        List<CheckedDocument> right = documents(lineEnd);
        OffsetTruth truth = look(right);

        assertThat(truth.findings()).as("seed %d", SEED).isEmpty();
        assertThat(right).noneMatch(document -> truth.repairOf(document).isPresent());
    }

    @Test
    void saysOneThingOfOneCause() {
        List<CheckedDocument> wrong =
                documents("\n").stream()
                        .map(right -> OffsetFault.UTF8_BYTES.plant(right).document())
                        .toList();

        List<Finding> findings = look(wrong).findings();

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(FindingCode.OFFSETS_IN_OTHER_UNIT);
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.ERROR);
        assertThat(findings.get(0).message()).contains("UTF-8 bytes", "all over the file");
    }

    @Test
    void namesTheOneDocumentThatIsWrong() {
        List<CheckedDocument> documents = new ArrayList<>(documents("\n"));
        documents.set(7, OffsetFault.SHIFT_40.plant(documents.get(7)).document());

        OffsetTruth truth = look(documents);

        assertThat(truth.findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo(FindingCode.OFFSETS_SHIFTED);
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.document()).contains("7.txt");
                            assertThat(finding.pointer()).isEqualTo("/assets/documents/7");
                        });
        assertThat(documents.stream().filter(d -> truth.repairOf(d).isPresent()))
                .containsExactly(documents.get(7));
    }

    @Test
    void leavesRightDocumentsBesideManyWrongOnes() {
        List<CheckedDocument> documents = new ArrayList<>();
        for (CheckedDocument right : documents("\n")) {
            boolean wrong = documents.size() < 14;
            documents.add(wrong ? OffsetFault.UTF8_BYTES.plant(right).document() : right);
        }

        OffsetTruth truth = look(documents);

        assertThat(documents.stream().filter(d -> truth.repairOf(d).isPresent()))
                .containsExactlyElementsOf(documents.subList(0, 14));
    }

    @Test
    void believesNothingOfAFewLabels() {
        List<CheckedDocument> few =
                new RandomDocuments(new Random(SEED), "\n")
                        .next(1, 9).stream()
                                .map(right -> OffsetFault.SHIFT_1.plant(right).document())
                                .toList();

        assertThat(look(few).findings()).as("seed %d", SEED).isEmpty();
    }

    @Test
    void toleratesLabelsThatAreNoRangesAndAnEmptyFile() {
        CheckedDocument right = documents("\n").get(0);
        List<CheckedLabel> labels = new ArrayList<>(right.labels());
        for (int bad : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0}) {
            labels.add(new CheckedLabel(right.pointer(), "c", bad, Integer.MAX_VALUE));
            labels.add(new CheckedLabel(right.pointer(), "c", Integer.MAX_VALUE, bad));
        }
        CheckedDocument hostile =
                new CheckedDocument(
                        right.pointer(),
                        right.location(),
                        right.mark(),
                        right.text(),
                        right.regions(),
                        labels);

        assertThat(look(List.of(hostile)).findings()).isEmpty();
        assertThat(look(List.of()).findings()).isEmpty();
    }
}
