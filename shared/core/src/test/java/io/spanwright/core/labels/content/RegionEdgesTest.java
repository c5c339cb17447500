package io.spanwright.core.labels.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.Pointer;
import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegionEdgesTest {

    @Test
    void findsARegionThatEndsInsideAWord() {
        assertThat(regions("met Anna there 😀", new Span(0, 6)))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.pointer()).isEqualTo("/entities");
                            assertThat(finding.span()).hasValue(new Span(0, 6));
                            assertThat(finding.quote()).hasValue("met Anna there 😀");
                        });
    }

    @Test
    void isSilentAboutWholeWords() {
        assertThat(regions("met Anna there", new Span(0, 8))).isEmpty();
        assertThat(regions("met Anna there", new Span(4, 14))).isEmpty();
        assertThat(regions("東京で会った", new Span(0, 2))).isEmpty();
    }

    private static List<Finding> regions(String text, Span region) {
        RegionEdges check = new RegionEdges();
        check.look(
                new CheckedDocument(
                        Pointer.ROOT, "a.txt", Optional.empty(), text, List.of(region), List.of()));
        return check.findings();
    }
}
