package io.spanwright.core.labels.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurfaceChecksTest {

    @Test
    void findsALabelThatWasForgotten() {
        MarkedText text =
                new MarkedText()
                        .times(5, "the bank <Bank|Aldrich Trust> lent money")
                        .add("then Aldrich\n Trust took over");

        assertThat(surfaces(text))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo(FindingCode.LIKELY_MISSED_LABEL);
                            assertThat(finding.pointer()).isEqualTo("/documents/5");
                            assertThat(finding.quote()).hasValue("Aldrich\n Trust");
                            assertThat(finding.suggestion())
                                    .hasValue("{\"category\":\"Bank\",\"offset\":5,\"length\":14}");
                        });
    }

    @Test
    void findsItInScriptsWithoutSpaces() {
        MarkedText text = new MarkedText().times(5, "彼は<City|北九州市>へ行く").add("それは北九州市である");

        assertThat(surfaces(text))
                .extracting(Finding::code)
                .containsExactly(FindingCode.LIKELY_MISSED_LABEL);
    }

    @Test
    void isSilentAboutPartsOfLongerNamesAndOtherWords() {
        MarkedText text =
                new MarkedText()
                        .times(8, "the <City|Washington> office")
                        .add("the Washington Post says")
                        .add("for George Washington today")
                        .add("a Washington-based firm, at www.Washington.com by @Washington")
                        .add("the <Paper|Washington Mail> says");

        assertThat(surfaces(text)).isEmpty();
    }

    @Test
    void isSilentAboutWordsThatAreMostlyNotLabelled() {
        MarkedText text =
                new MarkedText()
                        .times(5, "on <Day|Saturday> it was")
                        .times(3, "the Saturday of it");

        assertThat(surfaces(text)).isEmpty();
    }

    @Test
    void isSilentAboutShortCommonWords() {
        MarkedText text =
                new MarkedText().times(9, "take <Number|one> of it").add("no one of them");

        assertThat(surfaces(text)).isEmpty();
    }

    @Test
    void readsNothingIntoATextThatChanged() {
        MarkedText text =
                new MarkedText()
                        .times(5, "the bank <Bank|Aldrich Trust> lent money")
                        .add("then it took over");
        text.change(5, "then Aldrich Trust took over");

        assertThat(surfaces(text)).isEmpty();
    }

    @Test
    void findsASlipOfCategory() {
        MarkedText text =
                new MarkedText()
                        .times(6, "the bank <Bank|Aldrich Trust> lent money")
                        .add("the bank <City|Aldrich Trust> lent money");

        assertThat(surfaces(text))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo(FindingCode.INCONSISTENT_CATEGORY);
                            assertThat(finding.pointer())
                                    .isEqualTo("/documents/6/labels/0/category");
                            assertThat(finding.suggestion()).hasValue("Bank");
                            assertThat(finding.message()).contains("1 times", "6 times");
                        });
    }

    @Test
    void isSilentAboutWordsThatHaveTwoCategories() {
        MarkedText text =
                new MarkedText()
                        .times(6, "the team of <Club|Chelsea> won")
                        .times(2, "a flat in <City|Chelsea> there");

        assertThat(surfaces(text)).isEmpty();
    }

    @Test
    void findsCategoriesThatAreNotToldApart() {
        MarkedText text = new MarkedText();
        IntStream.range(0, 12)
                .mapToObj(i -> "Firm" + (char) ('a' + i))
                .forEach(
                        name -> {
                            text.add("the firm <Company|" + name + "> pays");
                            text.add("the firm <Organization|" + name + "> pays");
                        });

        assertThat(surfaces(text))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo(FindingCode.CONFUSED_CATEGORIES);
                            assertThat(finding.quote()).hasValue("Company, Organization");
                        });
    }

    @Test
    void isSilentAboutRolesThatStandInOtherSurroundings() {
        MarkedText text = new MarkedText();
        IntStream.range(0, 12)
                .mapToObj(i -> "Firm" + (char) ('a' + i))
                .forEach(
                        name -> {
                            text.add("sold by <Seller|" + name + "> alone");
                            text.add("bought from <Buyer|" + name + "> later");
                        });

        assertThat(surfaces(text)).isEmpty();
    }

    private static List<Finding> surfaces(MarkedText text) {
        return text.findings(SurfaceChecks::new);
    }
}
