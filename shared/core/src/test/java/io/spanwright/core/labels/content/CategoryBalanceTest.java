package io.spanwright.core.labels.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryBalanceTest {

    @Test
    void countsTheLabelsToLearnFrom() {
        MarkedText text = new MarkedText().times(14, "<A|x>").times(49, "<B|x>").times(50, "<C|x>");

        assertThat(balance(text))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(
                        tuple(FindingCode.TOO_FEW_LABELS, "/categories/A"),
                        tuple(FindingCode.FEW_LABELS, "/categories/B"));
    }

    @Test
    void countsNoTestDocuments() {
        MarkedText text = new MarkedText();
        for (int i = 0; i < 50; i++) {
            text.test("<A|x>");
        }
        for (int i = 0; i < 14; i++) {
            text.train("<A|x>");
        }

        assertThat(balance(text))
                .extracting(Finding::code)
                .containsExactly(FindingCode.TOO_FEW_LABELS);
    }

    @Test
    void findsARareCategory() {
        MarkedText text = new MarkedText().times(1000, "<A|x>").times(50, "<B|x>");

        assertThat(balance(text))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo(FindingCode.RARE_CATEGORY);
                            assertThat(finding.quote()).hasValue("B");
                            assertThat(finding.message()).contains("50 labels", "1000");
                        });
    }

    @Test
    void findsCategoriesThatAPartLacks() {
        MarkedText text = new MarkedText();
        for (int i = 0; i < 60; i++) {
            text.train("<A|x> <B|x>").test("<A|x> <C|x>");
        }

        assertThat(balance(text))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(
                        tuple(FindingCode.CATEGORY_NOT_IN_TEST, "/categories/B"),
                        tuple(FindingCode.CATEGORY_NOT_IN_TRAIN, "/categories/C"));
    }

    @Test
    void saysNothingOfPartsWhereNothingIsMarked() {
        assertThat(balance(new MarkedText().times(60, "<A|x>"))).isEmpty();
    }

    private static List<Finding> balance(MarkedText text) {
        return text.findings(CategoryBalance::new);
    }
}
