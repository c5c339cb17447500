package io.spanwright.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.evaluation.DocumentEvaluation.RegionEvaluation;
import io.spanwright.core.evaluation.ModelComparison.Verdict;
import io.spanwright.core.text.Span;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {

    private static final int LABELS = 10;

    /** A document with ten labels, so many of which were found. */
    private static DocumentEvaluation document(int number, int found) {
        return document(number, found, "A");
    }

    private static DocumentEvaluation document(int number, int found, String category) {
        List<EntityLabel> labels =
                IntStream.range(0, LABELS)
                        .mapToObj(at -> new EntityLabel(category, new Span(2 * at, 2 * at + 1)))
                        .toList();
        RegionEvaluation region =
                new RegionEvaluation(new Span(0, 2 * LABELS), labels, labels.subList(0, found));
        return new DocumentEvaluation(number + ".txt", "en", List.of(region));
    }

    /** Document {@code i} of twenty has {@code i % 8} entities found, and some more. */
    private static Stream<DocumentEvaluation> documents(int more) {
        return IntStream.range(0, 20).mapToObj(i -> document(i, i % 8 + more));
    }

    private static double width(Interval interval) {
        return interval.upper() - interval.lower();
    }

    @Test
    void aModelIsNoBetterThanItself() {
        ModelComparison same = ModelComparison.of(documents(0), documents(0));
        assertThat(same.verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
        assertThat(same.difference()).contains(new Interval(0, 0));
        assertThat(same.documents()).isEqualTo(20);
        assertThat(same.leftOut()).isZero();
    }

    @Test
    void aLittleMoreInEachDocumentIsShownThoughDocumentsDifferMuch() {
        ModelComparison better = ModelComparison.of(documents(1), documents(0));
        assertThat(better.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(better.modelF1()).isGreaterThan(better.baselineF1());
        Interval alone =
                new DocumentBootstrap(List.of("A"), documents(0).map(DocumentCounts::of).toList())
                        .intervals()
                        .orElseThrow()
                        .microF1();
        assertThat(width(better.difference().orElseThrow())).isLessThan(width(alone) / 2);
        assertThat(ModelComparison.of(documents(0), documents(1)).verdict())
                .isEqualTo(Verdict.WORSE);
    }

    @Test
    void betterHereAndWorseThereShowsNoDifference() {
        Stream<DocumentEvaluation> mixed =
                IntStream.range(0, 20)
                        .mapToObj(i -> document(i, i % 8 + (i % 2 == 0 ? 1 : -1) + 1));
        assertThat(ModelComparison.of(mixed, documents(1)).verdict())
                .isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
    }

    @Test
    void leavesOutDocumentsOfOneModelAndThoseWithOtherLabels() {
        Stream<DocumentEvaluation> model =
                Stream.of(document(1, 9), document(2, 9), document(3, 9), document(4, 9));
        Stream<DocumentEvaluation> baseline =
                Stream.of(document(2, 5), document(3, 5), document(4, 9, "B"));
        ModelComparison comparison = ModelComparison.of(model, baseline);
        assertThat(comparison.documents()).isEqualTo(2);
        assertThat(comparison.leftOut()).isEqualTo(3);
        assertThat(comparison.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void oneCommonDocumentShowsNothing() {
        ModelComparison one =
                ModelComparison.of(Stream.of(document(1, 9)), Stream.of(document(1, 1)));
        assertThat(one.difference()).isEmpty();
        assertThat(one.verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
    }
}
