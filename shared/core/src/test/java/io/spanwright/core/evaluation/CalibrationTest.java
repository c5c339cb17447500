package io.spanwright.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final long SEED = 20261122;

    private final CalibrationCounter counter = new CalibrationCounter();

    @Test
    void confidencesThatComeTrueAsOftenAsTheySayHaveNoError() {
        Random random = new Random(SEED);
        for (int one = 0; one < 100_000; one++) {
            double confidence = 0.3 + 0.7 * random.nextDouble();
            counter.add(confidence, random.nextDouble() < confidence);
        }
        assertThat(counter.expectedError()).as("seed %d", SEED).isLessThan(0.01);
    }

    @Test
    void tooSureIsAsWrongAsItsDistance() {
        addSureOnes(1_000, 0.95, 3);
        assertThat(counter.calibration()).contains(new Calibration(1_000, counter.expectedError()));
        assertThat(counter.expectedError()).isCloseTo(0.95 - 2.0 / 3, within(1e-3));
    }

    @Test
    void errorsInOppositeDirectionsDoNotMakeUpForEachOther() {
        for (int one = 0; one < 500; one++) {
            counter.add(0.4, true);
            counter.add(0.9, one % 2 == 0);
        }
        assertThat(counter.expectedError()).isCloseTo((0.6 + 0.4) / 2, within(1e-9));
    }

    @Test
    void fewPredictionsTellNothing() {
        addSureOnes(499, 0.9, 2);
        assertThat(counter.calibration()).isEmpty();
        counter.add(0.9, true);
        assertThat(counter.calibration()).isPresent();
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> counter.add(Double.NaN, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(counter.expectedError()).isZero();
    }

    @Test
    void evaluationsTellItOfPredictionsInLabelledRegions() {
        Evaluator evaluator = new Evaluator(List.of("A"));
        for (int document = 0; document < 50; document++) {
            evaluator.add(tenLabels("d" + document), elevenPredictions());
        }
        Calibration calibration = evaluator.evaluation().calibration().orElseThrow();
        assertThat(calibration.predictions()).isEqualTo(500);
        assertThat(calibration.expectedError()).isCloseTo(0.25, within(1e-9));
    }

    private static LabeledDocument tenLabels(String location) {
        List<EntityLabel> labels =
                IntStream.range(0, 10).mapToObj(at -> new EntityLabel("A", word(at))).toList();
        return new LabeledDocument(
                location, "en", "word ".repeat(11), List.of(new Span(0, 50)), labels);
    }

    /** Ten that are right, and one where nobody said what is there. */
    private static List<RecognizedEntity> elevenPredictions() {
        return IntStream.range(0, 11)
                .mapToObj(at -> new RecognizedEntity("A", word(at), 0.75))
                .toList();
    }

    private static Span word(int at) {
        return new Span(5 * at, 5 * at + 4);
    }

    /** One in so many of them is wrong. */
    private void addSureOnes(int count, double confidence, int wrong) {
        IntStream.range(0, count).forEach(one -> counter.add(confidence, one % wrong != 0));
    }
}
