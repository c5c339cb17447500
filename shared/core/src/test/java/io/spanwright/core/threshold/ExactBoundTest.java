package io.spanwright.core.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactBoundTest {

    /** How many predictions show 95 % with so many wrong ones is tabulated in many places. */
    @ParameterizedTest
    @CsvSource({"0,59", "1,93", "2,124", "3,153", "4,181"})
    void needsTheTabulatedNumberOfPredictions(int wrong, int predictions) {
        assertThat(ExactBound.isAtLeast(0.95, predictions - wrong, predictions)).isTrue();
        assertThat(ExactBound.isAtLeast(0.95, predictions - 1 - wrong, predictions - 1)).isFalse();
    }

    @Test
    void threeLuckyPredictionsShowLittle() {
        assertThat(ExactBound.isAtLeast(0.9, 3, 3)).isFalse();
        assertThat(ExactBound.isAtLeast(0.36, 3, 3)).isTrue();
        assertThat(ExactBound.isAtLeast(0.37, 3, 3)).isFalse();
    }

    @Test
    void nothingShowsNothing() {
        assertThat(ExactBound.isAtLeast(0.01, 0, 0)).isFalse();
        assertThat(ExactBound.isAtLeast(0.01, 0, 5)).isFalse();
    }

    @Test
    void largeNumbersNeitherOverflowNorTakeLong() {
        assertThat(ExactBound.isAtLeast(0.9, 901_000, 1_000_000)).isTrue();
        assertThat(ExactBound.isAtLeast(0.9, 900_001, 1_000_000)).isFalse();
    }
}
