package io.spanwright.core.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.convert.brat.BratWriter;
import io.spanwright.core.convert.conll.ConllWriter;
import io.spanwright.core.convert.labelsfile.LabelsFolderWriter;
import io.spanwright.core.convert.neutral.Abilities;
import io.spanwright.core.convert.neutral.DocumentFacts;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is made of documents that a format can't hold as they are. */
class FittingTest {

    private final Losses losses = new Losses();

    private Map<LossKind, Long> counts() {
        return Datasets.counts(losses.toList());
    }

    @Test
    void ofOverlappingLabelsTheLongestIsKept() {
        EntityLabel longest = Datasets.label("A", 4, 9);
        NeutralDocument document =
                Datasets.document(
                        "a.txt",
                        "0123456789abcdef",
                        Datasets.label("A", 1, 5),
                        longest,
                        longest,
                        Datasets.label("B", 5, 7),
                        Datasets.label("C", 4, 9),
                        Datasets.label("D", 9, 11));
        assertThat(fit(document, LabelsFolderWriter.ABILITIES).labels())
                .containsExactly(longest, Datasets.label("D", 9, 11));
        assertThat(counts())
                .isEqualTo(
                        Map.of(
                                LossKind.OVERLAPPING_LABEL, 1L,
                                LossKind.NESTED_LABEL, 2L,
                                LossKind.DUPLICATE_LABEL, 1L));
    }

    @Test
    void whiteSpaceIsTakenFromTheEdgesThatAFormatCannotHold() {
        NeutralDocument document =
                Datasets.document(
                        "a.txt",
                        "ab \n cd",
                        Datasets.label("A", 0, 3),
                        Datasets.label("B", 3, 4),
                        Datasets.label("C", 4, 7));
        assertThat(fit(document, ConllWriter.ABILITIES).labels())
                .containsExactly(Datasets.label("A", 0, 2), Datasets.label("C", 5, 7));
        assertThat(counts()).isEqualTo(Map.of(LossKind.LABEL_EDGE, 3L));
        assertThat(fit(document, BratWriter.ABILITIES).labels())
                .containsExactly(Datasets.label("A", 0, 3), Datasets.label("C", 4, 7));
    }

    @Test
    void categoriesAndRegionsThatAFormatCannotHoldAreCounted() {
        NeutralDocument document =
                new NeutralDocument(
                        Place.startOf("test"),
                        DocumentFacts.NONE,
                        "one two three",
                        List.of(new Span(4, 13), new Span(0, 3)),
                        List.of(
                                Datasets.label("Two words", 0, 3),
                                Datasets.label("A", 2, 5),
                                Datasets.label("A", 4, 7)));
        NeutralDocument fitted = fit(document, BratWriter.ABILITIES);
        assertThat(fitted.labels()).containsExactly(Datasets.label("A", 4, 7));
        assertThat(fitted.regions()).isEmpty();
        assertThat(counts())
                .isEqualTo(
                        Map.of(
                                LossKind.CATEGORY_NAME, 1L,
                                LossKind.OUTSIDE_REGION, 1L,
                                LossKind.REGION, 1L));
    }

    @Test
    void namesAreMadeWhereThereAreNoneThatCanBeFiles() {
        Fitting fitting = new Fitting(LabelsFolderWriter.ABILITIES, losses);
        List<String> names =
                List.of("a.txt", "A.TXT", "../b.txt", "c.md", "d/e.txt", "a.txt/f.txt").stream()
                        .map(name -> fitting.fit(Datasets.document(name, "x")).orElseThrow())
                        .map(document -> document.facts().name().orElseThrow())
                        .toList();
        assertThat(names)
                .containsExactly(
                        "a.txt",
                        "document-000001.txt",
                        "document-000002.txt",
                        "document-000003.txt",
                        "d/e.txt",
                        "document-000004.txt");
        assertThat(counts()).isEqualTo(Map.of(LossKind.RENAMED_DOCUMENT, 4L));
    }

    private NeutralDocument fit(NeutralDocument document, Abilities abilities) {
        return new Fitting(abilities, losses).fit(document).orElseThrow();
    }
}
