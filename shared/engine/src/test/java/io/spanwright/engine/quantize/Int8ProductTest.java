package io.spanwright.engine.quantize;

import static io.spanwright.engine.quantize.OneProduct.BIAS;
import static io.spanwright.engine.quantize.OneProduct.INPUTS;
import static io.spanwright.engine.quantize.OneProduct.OUTPUTS;
import static io.spanwright.engine.quantize.OneProduct.ROWS;
import static io.spanwright.engine.quantize.OneProduct.RUNTIME;
import static io.spanwright.engine.quantize.OneProduct.WEIGHTS;
import static io.spanwright.engine.quantize.OneProduct.biased;
import static io.spanwright.engine.quantize.OneProduct.int8;
import static io.spanwright.engine.quantize.OneProduct.plain;
import static io.spanwright.engine.quantize.OneProduct.random;
import static io.spanwright.engine.quantize.OneProduct.run;
import static io.spanwright.engine.quantize.OneProduct.runWide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.SessionSettings;
import io.spanwright.engine.runtime.Tensor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products of bytes against products of floats. */
class Int8ProductTest {

    /** Half a scale of weight and of activation each, and both at once; and float's own. */
    private static double bound(float[] input, int row, float[] weights, int output) {
        double weightScale = 0;
        double inputScale = 0;
        for (int at = 0; at < INPUTS; at++) {
            weightScale = Math.max(weightScale, Math.abs(weights[at * OUTPUTS + output]) / 127.0);
            inputScale = Math.max(inputScale, Math.abs(input[row * INPUTS + at]) / 127.0);
        }
        double sum = 0;
        for (int at = 0; at < INPUTS; at++) {
            double x = Math.abs((double) input[row * INPUTS + at]);
            double w = Math.abs((double) weights[at * OUTPUTS + output]);
            sum += x * weightScale / 2 + w * inputScale / 2 + weightScale * inputScale / 4;
            sum += 1e-5 * x * w;
        }
        return sum;
    }

    private static void assertWithinTheBound(float[] input, float[] weights) {
        float[] exact = run(plain(weights), input, ROWS, INPUTS);
        float[] rough = run(int8(plain(weights)), input, ROWS, INPUTS);
        for (int at = 0; at < exact.length; at++) {
            double error = Math.abs((double) rough[at] - exact[at]);
            assertThat(error)
                    .isLessThanOrEqualTo(bound(input, at / OUTPUTS, weights, at % OUTPUTS));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {1, 1e-30f, 1e-6f, 1e6f, 1e9f})
    void aProductIsWithinWhatTheScalesAllow(float size) {
        assertWithinTheBound(random(ROWS * INPUTS, 3, size), WEIGHTS);
        assertWithinTheBound(random(ROWS * INPUTS, 3, 1), random(INPUTS * OUTPUTS, 4, size));
    }

    @Test
    void aRowAndAColumnOfZerosStayZero() {
        float[] input = random(ROWS * INPUTS, 3, 1);
        Arrays.fill(input, INPUTS, 2 * INPUTS, 0);
        float[] weights = WEIGHTS.clone();
        for (int at = 0; at < INPUTS; at++) {
            weights[at * OUTPUTS + 7] = 0;
        }
        assertWithinTheBound(input, weights);
        float[] products = run(int8(biased(weights)), input, ROWS, INPUTS);
        assertThat(Arrays.copyOfRange(products, OUTPUTS, 2 * OUTPUTS)).isEqualTo(BIAS);
        assertThat(products[7]).isEqualTo(BIAS[7]);
    }

    @Test
    void aRowOfZerosIsZerosInBytes() {
        Graph quantized = int8(biased(WEIGHTS));
        GraphEditor editor = new GraphEditor(quantized, "test");
        String bytes =
                quantized.nodes().stream()
                        .filter(node -> node.is("QuantizeLinear"))
                        .map(Node::output)
                        .findFirst()
                        .orElseThrow();
        editor.addOutput(ValueInfo.untyped(bytes));
        ByteBuffer model = GraphWriter.toBuffer(editor.toGraph());
        try (ModelSession session = RUNTIME.open(model, 1);
                Tensor x = RUNTIME.floats(new float[INPUTS], 1, INPUTS);
                Outputs outputs = session.run(Map.of("x", x), Set.of(bytes))) {
            byte[] zeros = new byte[INPUTS];
            Arrays.fill(zeros, (byte) 128);
            assertThat(outputs.get(bytes).toBytes()).isEqualTo(zeros);
        }
    }

    @Test
    void aRowIsTheSameWhateverRowsAreBesideIt() {
        float[] input = random(ROWS * INPUTS, 3, 1);
        float[] alone = run(int8(biased(WEIGHTS)), Arrays.copyOf(input, INPUTS), 1, INPUTS);
        input[3 * INPUTS] = 1e6f;
        float[] together = run(int8(biased(WEIGHTS)), input, ROWS, INPUTS);
        assertThat(Arrays.copyOf(together, OUTPUTS)).isEqualTo(alone);
    }

    @Test
    void theLargestBytesDoNotSaturate() {
        float[] ones = new float[ROWS * INPUTS];
        Arrays.fill(ones, 1);
        float[] weights = new float[INPUTS * OUTPUTS];
        Arrays.fill(weights, 1);
        float[] products = run(int8(biased(weights)), ones, ROWS, INPUTS);
        assertThat(products[3]).isCloseTo(INPUTS + BIAS[3], within(1e-3f));
    }

    @Test
    void theSlowerProductsGiveTheSameBits() {
        float[] input = random(ROWS * INPUTS, 3, 1);
        assertThat(runWide(int8(biased(WEIGHTS)), input, ROWS, INPUTS))
                .isEqualTo(run(int8(biased(WEIGHTS)), input, ROWS, INPUTS));
        assertThat(
                        ByteProducts.areExact(
                                RUNTIME, new SessionSettings(1, true).withWideByteProducts()))
                .isTrue();
    }
}
