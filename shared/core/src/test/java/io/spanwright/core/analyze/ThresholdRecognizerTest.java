package io.spanwright.core.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ThresholdRecognizerTest {

    private static final List<RecognizedEntity> FOUND =
            List.of(entity("A", 0, 0.4), entity("B", 1, 0.5), entity("A", 2, 0.6));

    private static RecognizedEntity entity(String category, int place, double confidence) {
        return new RecognizedEntity(category, Span.ofLength(place, 1), confidence);
    }

    private static List<RecognizedEntity> given(LeastConfidence least) {
        try (EntityRecognizer recognizer = new ThresholdRecognizer(new Fixed(), least)) {
            assertThat(recognizer.categories()).containsExactly("A", "B");
            return recognizer.recognize(List.of("abc"), () -> false).get(0);
        }
    }

    @Test
    void leavesOutWhatIsBelowTheThreshold() {
        assertThat(given(LeastConfidence.ofAll(0))).isEqualTo(FOUND);
        assertThat(given(LeastConfidence.ofAll(0.5))).isEqualTo(FOUND.subList(1, 3));
        assertThat(given(LeastConfidence.ofAll(1))).isEmpty();
    }

    @Test
    void aCategorysOwnThresholdGoesBeforeThatOfOthers() {
        assertThat(given(new LeastConfidence(0, Map.of("A", Optional.of(0.6)))))
                .isEqualTo(FOUND.subList(1, 3));
        assertThat(given(new LeastConfidence(0.9, Map.of("B", Optional.of(0.1)))))
                .containsExactly(FOUND.get(1));
    }

    @Test
    void aCategoryWithoutThresholdIsNeverGiven() {
        assertThat(given(new LeastConfidence(0, Map.of("A", Optional.empty()))))
                .containsExactly(FOUND.get(1));
    }

    @Test
    void aThresholdThatIsNoShareIsRefused() {
        assertThatThrownBy(() -> LeastConfidence.ofAll(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new LeastConfidence(0, Map.of("A", Optional.of(1.5))))
                .hasMessageContaining("1.5");
    }

    private record Fixed() implements EntityRecognizer {

        @Override
        public List<List<RecognizedEntity>> recognize(List<String> texts, BooleanSupplier stop) {
            return List.of(FOUND);
        }

        @Override
        public List<Double> probabilities(String text, List<EntityLabel> labels) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> categories() {
            return List.of("A", "B");
        }

        @Override
        public void close() {}
    }
}
