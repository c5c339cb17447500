package io.spanwright.engine.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "true, 0.800, 0.800, 1.000, INT8",
        "true, 0.800, 0.795, 0.900, INT8",
        "true, 0.800, 0.790, 1.000, FP32",
        "true, 0.800, 0.950, 0.100, INT8",
        "false, 0.800, 0.800, 1.000, INT8",
        "false, 0.800, 0.795, 0.985, INT8",
        "false, 0.800, 0.790, 1.000, FP32",
        "false, 0.800, 0.800, 0.984, FP32",
        "false, 0.800, 0.900, 0.984, FP32"
    })
    void isInt8OnlyWithinHalfAPoint(
            boolean heldOut, double fp32, double int8, double agreement, Precision expected) {
        PrecisionComparison comparison = new PrecisionComparison(heldOut, 3, fp32, int8, agreement);
        assertThat(PrecisionSetting.AUTO.choose(comparison)).isEqualTo(expected);
        assertThat(PrecisionSetting.INT8.choose(comparison)).isEqualTo(Precision.INT8);
        assertThat(PrecisionSetting.FP32.choose(comparison)).isEqualTo(Precision.FP32);
    }

    @Test
    void refusesWhatIsNoScore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrecisionComparison(true, 1, Double.NaN, 0, 0))
                .withMessage("fp32F1 is NaN, expected 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrecisionComparison(true, 0, 0, 0, 0));
    }

    @Test
    void settingsAreReadByTheirNames() {
        assertThat(PrecisionSetting.of("auto")).isEqualTo(PrecisionSetting.AUTO);
        assertThat(PrecisionSetting.INT8.text()).isEqualTo("int8");
    }
}
