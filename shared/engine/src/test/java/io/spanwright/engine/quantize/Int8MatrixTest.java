package io.spanwright.engine.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spanwright.engine.onnx.Constant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Int8MatrixTest {
    private static final int INPUTS = 7;
    private static final int OUTPUTS = 5;

    private static float[] random() {
        Random random = new Random(3);
        float[] weights = new float[INPUTS * OUTPUTS];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (float) random.nextGaussian();
        }
        return weights;
    }

    private static Int8Matrix quantized(float... weights) {
        return Int8Matrix.of(
                Constant.floats(List.of((long) INPUTS, (long) OUTPUTS), weights), false);
    }

    private static void assertWithinHalfAScale(float[] weights) {
        Int8Matrix matrix = quantized(weights);
        float[] scales = matrix.scales().toFloats();
        for (int at = 0; at < weights.length; at++) {
            double scale = scales[at % OUTPUTS];
            assertThat(scale).isPositive();
            double error = Math.abs(matrix.values().data().get(at) * scale - weights[at]);
            assertThat(error).isLessThanOrEqualTo(scale / 2 * (1 + 1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {1f, 1.4e-45f, 1e-38f, 1e-20f, 1e20f, 3e37f})
    void everyWeightIsWithinHalfAScale(float size) {
        float[] weights = random();
        for (int at = 0; at < weights.length; at++) {
            weights[at] *= size;
        }
        assertWithinHalfAScale(weights);
    }

    @Test
    void eachOutputHasTheScaleOfItsLargestWeight() {
        float[] weights = random();
        weights[2 * OUTPUTS + 1] = 1_000;
        weights[3 * OUTPUTS + 4] = -127;
        float[] scales = quantized(weights).scales().toFloats();
        assertThat(scales[1]).isEqualTo(1_000f / 127);
        assertThat(scales[4]).isEqualTo(1);
        assertThat(scales[0]).isLessThan(0.1f);
    }

    @Test
    void anOutputWithoutWeightsStaysZero() {
        float[] weights = random();
        for (int input = 0; input < INPUTS; input++) {
            weights[input * OUTPUTS + 2] = 0;
        }
        assertWithinHalfAScale(weights);
        assertThat(quantized(weights).values().data().get(2)).isZero();
    }

    @Test
    void aTransposedWeightIsTheSame() {
        float[] weights = random();
        float[] turned = new float[weights.length];
        for (int at = 0; at < weights.length; at++) {
            turned[at % OUTPUTS * INPUTS + at / OUTPUTS] = weights[at];
        }
        Constant transposed = Constant.floats(List.of((long) OUTPUTS, (long) INPUTS), turned);
        assertThat(Int8Matrix.of(transposed, true)).isEqualTo(quantized(weights));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void refusesWhatIsNotANumber(float bad) {
        float[] weights = random();
        weights[11] = bad;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quantized(weights))
                .withMessageContaining("a weight is " + bad);
    }
}
