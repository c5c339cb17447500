package io.spanwright.core.evaluation;

import static io.spanwright.core.evaluation.ConfusionMatrix.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.evaluation.DocumentEvaluation.RegionEvaluation;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final int LENGTH = 40;

    private final Evaluator evaluator = new Evaluator(List.of("B", "A"));

    @Test
    void aWrongCategoryIsOneFalsePositiveAndOneFalseNegative() {
        Evaluation evaluation = evaluate(new TaggedText().label("A", "Ann").predict("B", "Ann"));

        assertThat(evaluation.entities())
                .isEqualTo(
                        Map.of("A", new EntityMetrics(0, 0, 1), "B", new EntityMetrics(0, 1, 0)));
        assertThat(evaluation.confusionMatrix().rawValues())
                .isEqualTo(Map.of("A", Map.of("B", 1.0)));
        assertThat(evaluation.macroF1()).isZero();
    }

    @Test
    void whiteSpaceIsNotCounted() {
        Evaluation evaluation =
                evaluate(
                        new TaggedText()
                                .gap(" ")
                                .label("A", "a b\u00A0c\r\nd")
                                .predict("A", "a b\u00A0")
                                .gap("\n"));

        assertThat(evaluation.confusionMatrix().rawValues())
                .isEqualTo(Map.of("A", Map.of("A", 0.5, NONE, 0.5)));
    }

    @Test
    void aGapOfOnlyWhiteSpaceWeighsNothing() {
        Evaluation evaluation =
                evaluate(new TaggedText().found("A", "a").gap("  ").found("B", "b"));

        assertThat(evaluation.confusionMatrix().rawValues()).doesNotContainKey(NONE);
    }

    @Test
    void anEmojiIsOneCharacter() {
        Evaluation evaluation = evaluate(new TaggedText().label("A", "😀xy").predict("A", "😀"));

        assertThat(evaluation.confusionMatrix().rawValue("A", "A"))
                .isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void aLabelOfOnlyWhiteSpaceStillWeighsOne() {
        Evaluation evaluation = evaluate(new TaggedText().gap("x").label("A", "  "));

        assertThat(evaluation.confusionMatrix().rawValue("A", NONE)).isEqualTo(1);
    }

    @Test
    void whatIsOutsideTheRegionsDoesNotCount() {
        TaggedText text =
                new TaggedText()
                        .gap("Ann and ")
                        .found("A", "Bob")
                        .gap(" and Eve")
                        .predict("B", "Eve");
        Span region = new Span(4, 11);
        LabeledDocument document = text.document(List.of(region));

        DocumentEvaluation compared = evaluator.add(document, text.predictions());

        EntityLabel bob = new EntityLabel("A", new Span(8, 11));
        assertThat(compared)
                .isEqualTo(
                        new DocumentEvaluation(
                                "a.txt",
                                "en-us",
                                List.of(new RegionEvaluation(region, List.of(bob), List.of(bob)))));
        assertThat(evaluator.evaluation().entities())
                .isEqualTo(Map.of("A", new EntityMetrics(1, 0, 0)));
        assertThat(evaluator.evaluation().confusionMatrix().rawValue(NONE, NONE)).isEqualTo(1);
    }

    @Test
    void aPredictionAcrossTwoRegionsIsOneFalsePositive() {
        TaggedText text = new TaggedText().gap("abcdef").predict("A", "cd");
        LabeledDocument document = text.document(List.of(new Span(0, 3), new Span(3, 6)));

        DocumentEvaluation compared = evaluator.add(document, text.predictions());

        assertThat(compared.regions().get(0).predicted()).hasSize(1);
        assertThat(compared.regions().get(1).predicted()).isEmpty();
        assertThat(evaluator.evaluation().micro()).isEqualTo(new EntityMetrics(0, 1, 0));
        assertThat(evaluator.evaluation().confusionMatrix().rawValue(NONE, "A"))
                .isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void onlyCategoriesThatWereSeenAreListedInTheirOrder() {
        assertThat(evaluate(new TaggedText().found("A", "a").found("B", "b")).entities().keySet())
                .containsExactly("B", "A");
    }

    @Test
    void nothingAtAllScoresZero() {
        Evaluation evaluation = evaluator.evaluation();

        assertThat(evaluation.micro().f1()).isZero();
        assertThat(evaluation.macroF1()).isZero();
        assertThat(evaluation.confusionMatrix().rawValues()).isEmpty();
    }

    @Test
    void randomDocumentsAddUp() {
        long seed = 20261121;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int labels = 0;
        int gaps = 0;
        int predicted = 0;
        for (int i = 0; i < 500; i++) {
            List<EntityLabel> gold = entities(random);
            List<EntityLabel> found = entities(random);
            evaluator.add(document(gold), found.stream().map(EvaluatorTest::recognized).toList());
            labels += gold.size();
            predicted += found.size();
            gaps += gapsOf(gold);
        }
        Evaluation evaluation = evaluator.evaluation();

        EntityMetrics micro = evaluation.micro();
        assertThat(micro.truePositiveCount() + micro.falseNegativeCount()).isEqualTo(labels);
        assertThat(micro.truePositiveCount() + micro.falsePositiveCount()).isEqualTo(predicted);
        assertThat(sum(evaluation, "A") + sum(evaluation, "B")).isCloseTo(labels, within(1e-6));
        assertThat(sum(evaluation, NONE)).isCloseTo(gaps, within(1e-6));
    }

    private Evaluation evaluate(TaggedText text) {
        evaluator.add(text.document(), text.predictions());
        return evaluator.evaluation();
    }

    private static double sum(Evaluation evaluation, String row) {
        return evaluation.confusionMatrix().rawValues().get(row).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static List<EntityLabel> entities(Random random) {
        List<EntityLabel> entities = new ArrayList<>();
        for (int at = random.nextInt(10); at < LENGTH; at += random.nextInt(10)) {
            int end = Math.min(LENGTH, at + 1 + random.nextInt(6));
            String category = random.nextBoolean() ? "A" : "B";
            entities.add(new EntityLabel(category, new Span(at, end)));
            at = end;
        }
        return entities;
    }

    private static int gapsOf(List<EntityLabel> labels) {
        int gaps = 0;
        int end = 0;
        for (EntityLabel label : labels) {
            gaps += label.span().start() > end ? 1 : 0;
            end = label.span().end();
        }
        return end < LENGTH ? gaps + 1 : gaps;
    }

    private static LabeledDocument document(List<EntityLabel> labels) {
        Span all = new Span(0, LENGTH);
        return new LabeledDocument("a", "en", "x".repeat(LENGTH), List.of(all), labels);
    }

    private static RecognizedEntity recognized(EntityLabel label) {
        return new RecognizedEntity(label.category(), label.span(), 1);
    }
}
