package io.spanwright.core.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.evaluation.Evaluator;
import io.spanwright.core.text.Span;
import io.spanwright.core.threshold.PrecisionThreshold.Found;
import io.spanwright.core.threshold.PrecisionThreshold.NoneFound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdSearchTest {

    private final List<EntityLabel> labels = new ArrayList<>();
    private final List<RecognizedEntity> predictions = new ArrayList<>();

    /** So many predictions of one confidence, each right or each wrong. */
    private void predict(int count, double confidence, boolean isRight) {
        for (int i = 0; i < count; i++) {
            Span place = Span.ofLength(predictions.size(), 1);
            predictions.add(new RecognizedEntity("A", place, confidence));
            if (isRight) {
                labels.add(new EntityLabel("A", place));
            }
        }
    }

    private Map<String, PrecisionThreshold> thresholds(double precision) {
        int length = predictions.size() + 1;
        LabeledDocument document =
                new LabeledDocument(
                        "a", "en", "x".repeat(length), List.of(new Span(0, length)), labels);
        ThresholdSearch search = new ThresholdSearch(List.of("B", "A"));
        search.add(new Evaluator(List.of("B", "A")).add(document, predictions), predictions);
        return search.thresholds(precision);
    }

    @Test
    void takesTheLowestConfidenceThatDoes() {
        predict(40, 0.9, true);
        predict(60, 0.8, true);
        predict(2, 0.8, false);
        predict(20, 0.4, false);
        predict(5, 0.4, true);
        assertThat(thresholds(0.9).get("A")).isEqualTo(new Found(0.8, 102, 100, 105));
        Found found = (Found) thresholds(0.9).get("A");
        assertThat(found.precision()).isEqualTo(100 / 102.0);
        assertThat(found.recall()).isEqualTo(100 / 105.0);
    }

    @Test
    void doesNotTrustAFewThatHappenToBeRight() {
        predict(20, 0.99, true);
        predict(20, 0.5, false);
        assertThat(thresholds(0.9).get("A")).isEqualTo(new NoneFound(40, 20, 20));
    }

    @Test
    void listsEveryCategoryInTheProjectsOrder() {
        predict(1, 0.5, true);
        assertThat(thresholds(0.5).keySet()).containsExactly("B", "A");
        assertThat(thresholds(0.5).get("B")).isEqualTo(new NoneFound(0, 0, 0));
    }

    @Test
    void admitsWhatItWasDerivedFrom() {
        long seed = 7;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            double grid = (1 + random.nextInt(1000)) / 1000.0;
            assertAdmits(grid);
            assertAdmits(Math.nextDown(grid));
            assertAdmits(random.nextDouble());
        }
    }

    private static void assertAdmits(double confidence) {
        ConfidenceCounts counts = new ConfidenceCounts();
        counts.addLabel();
        counts.addPrediction(confidence, true);
        Found found = (Found) counts.threshold(0.04);
        assertThat(found.least()).isBetween(confidence - 0.001001, confidence);
    }

    /** Confidences that mean what they say, of 200 predictions. */
    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.9})
    void thePrecisionIsSeldomMissed(double wished) {
        long seed = 20261121;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int found = 0;
        int missed = 0;
        for (int corpus = 0; corpus < 1_000; corpus++) {
            double[] confidences = random.doubles(200).map(x -> 0.3 + 0.7 * Math.sqrt(x)).toArray();
            ConfidenceCounts counts = new ConfidenceCounts();
            for (double confidence : confidences) {
                counts.addLabel();
                counts.addPrediction(confidence, random.nextDouble() < confidence);
            }
            if (counts.threshold(wished) instanceof Found threshold) {
                found++;
                missed += truePrecision(confidences, threshold.least()) < wished ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(500);
        assertThat(missed).isLessThan(60);
    }

    /** Five points less than wished, whatever the confidence. */
    @Test
    void confidencesThatSayNothingSeldomPass() {
        long seed = 20261123;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int passed = 0;
        for (int corpus = 0; corpus < 1_000; corpus++) {
            ConfidenceCounts counts = new ConfidenceCounts();
            for (int i = 0; i < 200; i++) {
                counts.addLabel();
                counts.addPrediction(random.nextDouble(), random.nextDouble() < 0.85);
            }
            passed += counts.threshold(0.9) instanceof Found ? 1 : 0;
        }
        assertThat(passed).isLessThan(50);
    }

    private static double truePrecision(double[] confidences, double least) {
        return Arrays.stream(confidences)
                .filter(confidence -> confidence >= least)
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
    void aPrecisionThatCantBeShownIsRefused(double precision) {
        assertThatThrownBy(() -> thresholds(precision))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 0 and 1");
    }
}
