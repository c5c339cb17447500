package io.spanwright.core.evaluation;

import static io.spanwright.core.evaluation.ConfusionMatrix.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The evaluation that the hosted service's API reference shows (GetModelEvaluationSummary of
 * 2023-04-01): four loan agreements of twelve labels each. Its mistakes: the borrower's address
 * found without its first 16 of 29 characters, two of the 21 characters before another address
 * taken for one, and an interest found with one character more than labelled, of the 959 that
 * follow it.
 */
class OfficialSampleTest {

    /** The sample's values are single precision. */
    private static final Offset<Double> SINGLE = within(1e-5);

    private static final List<String> CATEGORIES =
            List.of(
                    "Date",
                    "BorrowerName",
                    "BorrowerAddress",
                    "BorrowerCity",
                    "BorrowerState",
                    "LenderName",
                    "LenderAddress",
                    "LenderCity",
                    "LenderState",
                    "LoanAmountWords",
                    "LoanAmountNumbers",
                    "Interest");

    private final Evaluator evaluator = new Evaluator(CATEGORIES);
    private Evaluation evaluation;

    @BeforeEach
    void evaluateFourDocuments() {
        add(
                begin(" with a ")
                        .label("BorrowerAddress", "mailing address of 2948 Ben Street")
                        .predict("BorrowerAddress", "2948 Ben Street"));
        add(
                begin(" with a mailing address of ")
                        .predict("BorrowerAddress", "of")
                        .found("BorrowerAddress", "123 Ave"));
        add(begin(" of ").found("BorrowerAddress", "9876 Fusce Rd"));
        TaggedText last = middle(begin(" of ").found("BorrowerAddress", "1 Main St"));
        last.label("Interest", "5%").gap(")" + "x".repeat(958)).predict("Interest", "5%)");
        evaluator.add(last.document(), last.predictions());
        evaluation = evaluator.evaluation();
    }

    private void add(TaggedText beginning) {
        TaggedText text = middle(beginning).found("Interest", "5%").gap(") compounded annually.");
        evaluator.add(text.document(), text.predictions());
    }

    private static TaggedText begin(String beforeAddress) {
        return new TaggedText()
                .gap("Date: ")
                .found("Date", "9/10/2021")
                .gap("\r\n\r\nBorrower\t")
                .found("BorrowerName", "Graham Barnes")
                .gap(beforeAddress);
    }

    private static TaggedText middle(TaggedText text) {
        for (String category : CATEGORIES.subList(3, CATEGORIES.size() - 1)) {
            text.gap(", then ").found(category, "the " + category);
        }
        return text.gap(" bears ");
    }

    @Test
    void rowsOfLabelsAreSharedOutByCharacters() {
        ConfusionMatrix matrix = evaluation.confusionMatrix();

        assertThat(matrix.rawValue("BorrowerAddress", "BorrowerAddress"))
                .isCloseTo(3.4482758, SINGLE);
        assertThat(matrix.normalizedValue("BorrowerAddress", "BorrowerAddress"))
                .isCloseTo(86.206894, SINGLE);
        assertThat(matrix.rawValue("BorrowerAddress", NONE)).isCloseTo(0.55172414, SINGLE);
        assertThat(matrix.normalizedValue("BorrowerAddress", NONE)).isCloseTo(13.793103, SINGLE);
        assertThat(matrix.rawValues().get("Interest")).isEqualTo(Map.of("Interest", 4.0));
        assertThat(matrix.normalizedValue("Date", "Date")).isEqualTo(100.0);
    }

    @Test
    void theRowOfNothingIsTheGaps() {
        ConfusionMatrix matrix = evaluation.confusionMatrix();

        assertThat(matrix.rawValue(NONE, NONE)).isCloseTo(51.90372, SINGLE);
        assertThat(matrix.normalizedValue(NONE, NONE)).isCloseTo(99.81485, SINGLE);
        assertThat(matrix.rawValue(NONE, "BorrowerAddress")).isCloseTo(0.0952381, SINGLE);
        assertThat(matrix.normalizedValue(NONE, "BorrowerAddress")).isCloseTo(0.18315019, SINGLE);
        assertThat(matrix.rawValue(NONE, "Interest")).isCloseTo(0.0010427529, within(1e-9));
        assertThat(matrix.normalizedValue(NONE, "Interest")).isCloseTo(0.002005294, SINGLE);
        assertThat(matrix.rawValues().get(NONE)).hasSize(3);
    }

    @Test
    void countsAreByExactSpanAndCategory() {
        assertThat(evaluation.entities())
                .containsEntry("Date", new EntityMetrics(4, 0, 0))
                .containsEntry("BorrowerAddress", new EntityMetrics(3, 2, 1))
                .containsEntry("Interest", new EntityMetrics(3, 1, 1));
        assertThat(evaluation.entities().keySet()).containsExactlyElementsOf(CATEGORIES);
        EntityMetrics address = evaluation.entities().get("BorrowerAddress");
        assertThat(address.f1()).isCloseTo(0.6666666865348816, SINGLE);
        assertThat(address.precision()).isCloseTo(0.6000000238418579, SINGLE);
        assertThat(address.recall()).isEqualTo(0.75);
    }

    @Test
    void averagesAreThoseOfTheSample() {
        assertThat(evaluation.micro()).isEqualTo(new EntityMetrics(46, 3, 2));
        assertThat(evaluation.micro().precision()).isCloseTo(0.93877554, SINGLE);
        assertThat(evaluation.micro().recall()).isCloseTo(0.9583333, SINGLE);
        assertThat(evaluation.micro().f1()).isCloseTo(0.94845366, SINGLE);
        assertThat(evaluation.macroPrecision()).isCloseTo(0.9458334, SINGLE);
        assertThat(evaluation.macroRecall()).isCloseTo(0.9583333, SINGLE);
        assertThat(evaluation.macroF1()).isCloseTo(0.9513889, SINGLE);
    }
}
