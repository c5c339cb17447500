package io.spanwright.core.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.evaluation.BorderErrors;
import io.spanwright.core.evaluation.Evaluation;
import io.spanwright.core.evaluation.Evaluator;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuidanceTest {

    private static final int WIDTH = 10;

    private final List<EntityLabel> labels = new ArrayList<>();
    private final List<RecognizedEntity> predictions = new ArrayList<>();
    private int places;

    /** So many labels, each at a place of its own. */
    private void labels(String category, int count) {
        for (int i = 0; i < count; i++) {
            labels.add(new EntityLabel(category, Span.ofLength(places++ * WIDTH, 4)));
        }
    }

    /** A prediction at a place. */
    private void predict(String category, int place, int offset, int length) {
        Span span = Span.ofLength(place * WIDTH + offset, length);
        predictions.add(new RecognizedEntity(category, span, 1));
    }

    private Evaluation evaluation() {
        int length = (places + 20) * WIDTH;
        Span all = new Span(0, length);
        Evaluator evaluator = new Evaluator(List.of("Date", "Name"));
        evaluator.add(
                new LabeledDocument("a", "en", "x".repeat(length), List.of(all), labels),
                predictions);
        return evaluator.evaluation();
    }

    private List<CategoryFinding> findings(int dateLabels, int nameLabels) {
        Map<String, Integer> training = new LinkedHashMap<>();
        training.put("Name", nameLabels);
        training.put("Date", dateLabels);
        return Guidance.of(training, evaluation());
    }

    private static List<String> codes(List<CategoryFinding> findings) {
        return findings.stream().map(one -> one.category() + " " + one.code()).toList();
    }

    @Test
    void saysWhereLabelsLackInTheOrderOfTheProject() {
        labels("Date", 1);
        predict("Date", 0, 0, 4);
        List<CategoryFinding> findings = findings(14, 0);
        assertThat(codes(findings))
                .containsExactly(
                        "Name NO_TRAINING_LABELS",
                        "Name NO_TEST_LABELS",
                        "Date FEW_TRAINING_LABELS");
        assertThat(findings.get(2))
                .isEqualTo(
                        new CategoryFinding(
                                "Date",
                                GuidanceCode.FEW_TRAINING_LABELS,
                                14,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "The training documents have 14 labels of this category. Below 15"
                                        + " it is seldom learned well; 50 are a good number."));
    }

    @Test
    void enoughLabelsThatAreFoundHurtNobody() {
        labels("Date", 1);
        predict("Date", 0, 0, 4);
        labels("Name", 1);
        predict("Name", 1, 0, 4);
        assertThat(findings(15, 15)).isEmpty();
    }

    @Test
    void namesTheCategoryThatIsPredictedInstead() {
        labels("Date", 4);
        predict("Name", 0, 0, 4);
        predict("Name", 1, 1, 5);
        predict("Date", 2, 0, 4);
        predict("Date", 3, 0, 4);
        labels("Name", 1);
        predict("Name", 4, 0, 4);
        assertThat(findings(50, 50))
                .containsExactly(
                        new CategoryFinding(
                                "Date",
                                GuidanceCode.CONFUSED_WITH,
                                2,
                                Optional.of(4),
                                Optional.of("Name"),
                                Optional.empty(),
                                "2 of 4 labels are predicted as \"Name\". See whether both are"
                                        + " labelled consistently and label more of both, or merge"
                                        + " the two if nothing in the text tells them apart."));
    }

    @Test
    void saysOnWhichSideBordersAreWrong() {
        labels("Date", 4);
        labels("Name", 1);
        predict("Name", 4, 0, 4);
        predict("Date", 0, 0, 3);
        predict("Date", 1, 1, 2);
        predict("Date", 2, 0, 5);
        predict("Date", 3, 0, 4);
        CategoryFinding finding = findings(50, 50).get(0);
        assertThat(finding.borders()).contains(new BorderErrors(3, 0, 1, 2, 1));
        assertThat(finding.message())
                .startsWith(
                        "3 of 4 labels are found with other borders: 1 too short at the start, 2"
                                + " too short at the end, 1 too long at the end. ");
    }

    @Test
    void theMostFrequentErrorComesFirst() {
        labels("Name", 6);
        predict("Name", 0, 0, 4);
        predict("Name", 10, 0, 4);
        predict("Name", 11, 0, 4);
        List<CategoryFinding> findings = findings(50, 50);
        assertThat(codes(findings))
                .containsExactly("Name MISSED", "Name SPURIOUS", "Date NO_TEST_LABELS");
        assertThat(findings.get(0).count()).isEqualTo(5);
        assertThat(findings.get(0).of()).contains(6);
        assertThat(findings.get(1).count()).isEqualTo(2);
        assertThat(findings.get(1).of()).contains(3);
    }

    @Test
    void oneErrorOrFewOfManyAreNotWorthAWord() {
        labels("Date", 1);
        labels("Name", 41);
        for (int place = 3; place < 42; place++) {
            predict("Name", place, 0, 4);
        }
        assertThat(codes(findings(50, 50))).isEmpty();
        labels("Name", 1);
        assertThat(codes(findings(50, 50))).containsExactly("Name MISSED");
    }

    @Test
    void saysNothingOfTrainingLabelsThatAreNotKnown() {
        labels("Date", 1);
        predict("Date", 0, 0, 4);
        assertThat(Guidance.of(Map.of(), evaluation())).isEmpty();
    }
}
