package io.spanwright.core.labels.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelEdgesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "met <Name|An>na there",
                "met An<Name|na> there",
                "vom <Date|9. Ma>i an",
                "in 19<Date|98>, then",
                "встреча в <City|Москв>е",
            })
    void findsALabelThatCutsAWord(String marked) {
        assertThat(codes(marked)).contains(FindingCode.LABEL_CUTS_WORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "met <Name|Anna>'s sister",
                "a <Country|US>-led force",
                "pay <Amount|100>km from",
                "watch #Team<Country|USA> play",
                "住在<City|北京>市",
                "昨日<City|東京>で会った",
                "スーパー<Name|ソフトバンク>グループ",
                "อยู่ที่<City|กรุงเทพ>มหานคร",
                "<City|서울>에서 만났다",
                "و<City|بغداد> أيضا",
                "ב<City|ירושלים> היום",
                "<Name|Müller>",
                "see <Name|Ann>\u200Cna"
            })
    void isSilentWhereALabelMayEnd(String marked) {
        assertThat(codes(marked)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "met <Name|Anna,> and",
                "met <Name|(Anna> Lee)",
                "met (Anna <Name|Lee)> and",
                "in <City|London.> The next day",
                "in <City|London.>",
                "he said <Name|\"Anna> too\"",
                "<City|東京、>大阪",
                "<City|北京。>"
            })
    void findsPunctuationOfTheSentence(String marked) {
        assertThat(codes(marked)).containsExactly(FindingCode.LABEL_WITH_PUNCTUATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by <Company|Acme Inc.> and others",
                "by <Company|Acme Inc.> The others",
                "in the <Country|U.S.> Then",
                "at <Company|Yahoo!> too",
                "of <Company|Smith (London)> too",
                "read <Title|\"Dune\"> again",
                "a <Size|15\"> screen",
                "the <Company|.NET> group",
                "the <Title|《红楼梦》>是",
                "in <City|Kings Cross.> near"
            })
    void keepsPunctuationOfTheEntity(String marked) {
        assertThat(codes(marked)).isEmpty();
    }

    @Test
    void suggestsTheNearestWholeWords() {
        assertThat(suggestion("met <Name|Anna> there")).isEmpty();
        assertThat(suggestion("met A<Name|nna Le>e there")).contains("\"offset\":4,\"length\":8");
        assertThat(suggestion("met <Name|Anna t>here")).contains("\"offset\":4,\"length\":4");
        assertThat(suggestion("me<Name|t Anna> there")).contains("\"offset\":4,\"length\":4");
        assertThat(suggestion("met <Name|(Anna, > too")).contains("\"offset\":5,\"length\":4");
    }

    @Test
    void writesTheSuggestionAsJson() {
        List<Finding> findings = edges(new MarkedText().add("met <Na\"me|Ann>a"));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).suggestion())
                .hasValue("{\"category\":\"Na\\\"me\",\"offset\":4,\"length\":4}");
        assertThat(findings.get(0).span()).hasValue(new Span(4, 7));
        assertThat(findings.get(0).quote()).hasValue("Ann");
        assertThat(findings.get(0).document()).hasValue("0.txt");
    }

    @Test
    void boundsWhatItFindsAndCountsTheRest() {
        MarkedText text = new MarkedText().times(FindingList.MOST + 7, "met <Name|Ann>a");

        List<Finding> findings = edges(text);

        assertThat(findings).hasSize(FindingList.MOST + 1);
        assertThat(findings.get(FindingList.MOST).code()).isEqualTo(FindingCode.FURTHER_WARNINGS);
        assertThat(findings.get(FindingList.MOST).message()).startsWith("7 more");
    }

    private static String suggestion(String marked) {
        return edges(new MarkedText().add(marked)).stream()
                .flatMap(finding -> finding.suggestion().stream())
                .findFirst()
                .orElse("");
    }

    private static List<FindingCode> codes(String marked) {
        return edges(new MarkedText().add(marked)).stream().map(Finding::code).toList();
    }

    private static List<Finding> edges(MarkedText text) {
        return text.findings(file -> new LabelEdges());
    }
}
