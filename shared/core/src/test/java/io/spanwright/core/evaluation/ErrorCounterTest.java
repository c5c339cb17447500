package io.spanwright.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ErrorCounterTest {

    private static final int LENGTH = 60;

    private static Map<String, CategoryErrors> errors(TaggedText text) {
        return errors(text.document(), text.predictions());
    }

    private static Map<String, CategoryErrors> errors(
            LabeledDocument document, List<RecognizedEntity> predictions) {
        Evaluator evaluator = new Evaluator(List.of("B", "A"));
        evaluator.add(document, predictions);
        return evaluator.evaluation().errors();
    }

    private static CategoryErrors of(CategoryErrors... some) {
        return List.of(some).stream().reduce(CategoryErrors::plus).orElseThrow();
    }

    private static CategoryErrors borders(
            int longStart, int shortStart, int shortEnd, int longEnd) {
        return CategoryErrors.of(new BorderErrors(1, longStart, shortStart, shortEnd, longEnd));
    }

    @Test
    void aLabelIsRightConfusedOrMissedAndAPredictionOfNothingIsSpurious() {
        TaggedText text =
                new TaggedText()
                        .found("A", "Ann")
                        .gap(" met ")
                        .label("A", "Bob")
                        .predict("B", "Bob")
                        .gap(" and ")
                        .label("A", "Eve")
                        .gap(" in Oslo")
                        .predict("A", "Oslo");
        assertThat(errors(text))
                .isEqualTo(
                        Map.of(
                                "A",
                                new CategoryErrors(1, BorderErrors.NONE, Map.of("B", 1), 1, 1)));
    }

    @Test
    void saysWhichBorderIsWrong() {
        assertThat(errors(new TaggedText().label("A", "12 May").predict("A", "12")))
                .isEqualTo(Map.of("A", borders(0, 0, 1, 0)));
        assertThat(errors(new TaggedText().label("A", "12 May").predict("A", "May")))
                .isEqualTo(Map.of("A", borders(0, 1, 0, 0)));
        assertThat(errors(new TaggedText().gap("on ").label("A", "12").predict("A", "on 12")))
                .isEqualTo(Map.of("A", borders(1, 0, 0, 0)));
        assertThat(errors(new TaggedText().label("A", "12").gap(" May").predict("A", "2 May")))
                .isEqualTo(Map.of("A", borders(0, 1, 0, 1)));
    }

    @Test
    void oneOfTheSameCategoryCountsThoughAnotherCategoryCoversMore() {
        TaggedText text =
                new TaggedText()
                        .label("A", "the Bank of Oslo")
                        .predict("B", "Bank of Oslo")
                        .predict("A", "the");
        assertThat(errors(text)).isEqualTo(Map.of("A", borders(0, 0, 1, 0)));
    }

    @Test
    void aLabelIsConfusedWithWhatCoversMostOfIt() {
        TaggedText text =
                new TaggedText()
                        .label("A", "Bank of Oslo")
                        .predict("B", "Bank of")
                        .predict("C", "Oslo");
        assertThat(errors(text)).isEqualTo(Map.of("A", CategoryErrors.ofConfused("B")));
    }

    @Test
    void onePredictionOfTwoLabelsIsTooLongForBoth() {
        TaggedText text =
                new TaggedText()
                        .label("A", "Ann")
                        .gap(" ")
                        .label("A", "Bob")
                        .predict("A", "Ann Bob");
        assertThat(errors(text))
                .isEqualTo(Map.of("A", of(borders(0, 0, 0, 1), borders(1, 0, 0, 0))));
    }

    @Test
    void aPredictionFromOneRegionIntoTheNextTouchesTheLabelsOfBoth() {
        TaggedText text = new TaggedText().gap("abc").label("A", "de").gap("f").predict("A", "cde");
        LabeledDocument document = text.document(List.of(new Span(0, 3), new Span(3, 6)));
        assertThat(errors(document, text.predictions()))
                .isEqualTo(Map.of("A", borders(1, 0, 0, 0)));
    }

    @Test
    void everyLabelOfRandomDocumentsHasOneFate() {
        long seed = 20261122;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<EntityLabel> labels = entities(random);
            List<EntityLabel> found = entities(random);
            Evaluator evaluator = new Evaluator(List.of("A", "B"));
            evaluator.add(document(labels), recognized(found));
            Evaluation evaluation = evaluator.evaluation();
            assertThat(evaluation.errors().keySet()).isSubsetOf(evaluation.entities().keySet());
            evaluation
                    .errors()
                    .forEach(
                            (category, errors) -> {
                                EntityMetrics metrics = evaluation.entities().get(category);
                                assertThat(errors.labels()).isEqualTo(metrics.labels());
                                assertThat(errors.right()).isEqualTo(metrics.truePositiveCount());
                                assertThat(errors.missed())
                                        .isEqualTo(touchingNone(category, labels, found));
                                assertThat(errors.spurious())
                                        .isEqualTo(touchingNone(category, found, labels));
                            });
        }
    }

    private static int touchingNone(
            String category, List<EntityLabel> some, List<EntityLabel> others) {
        return (int)
                some.stream()
                        .filter(one -> one.category().equals(category))
                        .filter(
                                one ->
                                        others.stream()
                                                .noneMatch(o -> o.span().overlaps(one.span())))
                        .count();
    }

    private static List<EntityLabel> entities(Random random) {
        List<EntityLabel> entities = new ArrayList<>();
        for (int at = random.nextInt(10); at < LENGTH; at += random.nextInt(10)) {
            int end = Math.min(LENGTH, at + 1 + random.nextInt(6));
            entities.add(new EntityLabel(random.nextBoolean() ? "A" : "B", new Span(at, end)));
            at = end;
        }
        return entities;
    }

    private static LabeledDocument document(List<EntityLabel> labels) {
        Span all = new Span(0, LENGTH);
        return new LabeledDocument("a", "en", "x".repeat(LENGTH), List.of(all), labels);
    }

    private static List<RecognizedEntity> recognized(List<EntityLabel> labels) {
        return labels.stream().map(l -> new RecognizedEntity(l.category(), l.span(), 1)).toList();
    }

    @Test
    void bordersThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new BorderErrors(1, 0, 0, 0, 0))
                .hasMessageContaining("wrong side");
        assertThatThrownBy(() -> new BorderErrors(1, 1, 1, 0, 0)).hasMessageContaining("of 1");
        assertThatThrownBy(() -> new CategoryErrors(-1, BorderErrors.NONE, Map.of(), 0, 0))
                .hasMessageContaining("negative");
    }
}
