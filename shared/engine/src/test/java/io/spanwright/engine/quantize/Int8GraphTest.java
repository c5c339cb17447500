package io.spanwright.engine.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.SessionSettings;
import io.spanwright.engine.runtime.Tensor;
import io.spanwright.engine.runtime.TestRuntime;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products of bytes against products of floats. */
class Int8GraphTest {
    private static final OnnxRuntime RUNTIME = TestRuntime.get();
    private static final int INPUTS = 48;
    private static final int OUTPUTS = 40;
    private static final int ROWS = 6;
    private static final float[] WEIGHTS = random(INPUTS * OUTPUTS, 1, 1);
    private static final float[] BIAS = random(OUTPUTS, 2, 1);

    private static float[] random(int count, long seed, float size) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int at = 0; at < count; at++) {
            values[at] = size * (float) random.nextGaussian();
        }
        return values;
    }

    private static Graph gemm(float... weights) {
        return graph((e, w) -> e.add("Gemm", "x", w, e.constant(bias())), false, weights);
    }

    private static Constant bias() {
        return Constant.floats(List.of((long) OUTPUTS), BIAS);
    }

    /** One product of an input x with the constant w. */
    private static Graph graph(
            BiFunction<GraphEditor, String, String> product, boolean three, float... weights) {
        GraphEditor editor = new GraphEditor(17, "g");
        String width = String.valueOf(INPUTS);
        editor.addInput(
                three
                        ? ValueInfo.of("x", ElementType.FLOAT, "windows", "length", width)
                        : ValueInfo.of("x", ElementType.FLOAT, "rows", width));
        editor.addConstant("w", Constant.floats(List.of((long) INPUTS, (long) OUTPUTS), weights));
        editor.addOutput(ValueInfo.untyped(product.apply(editor, "w")));
        return editor.toGraph();
    }

    private static float[] run(Graph graph, float[] input, long... shape) {
        return run(graph, ByteProducts.open(RUNTIME, GraphWriter.toBuffer(graph), 1), input, shape);
    }

    private static float[] runWide(Graph graph, float[] input, long... shape) {
        SessionSettings wide = new SessionSettings(1, true).withWideByteProducts();
        return run(graph, RUNTIME.open(GraphWriter.toBuffer(graph), wide), input, shape);
    }

    private static float[] run(Graph graph, ModelSession opened, float[] input, long... shape) {
        String output = graph.outputs().get(0).name();
        try (ModelSession session = opened;
                Tensor x = RUNTIME.floats(input, shape);
                Outputs outputs = session.run(Map.of("x", x), Set.of(output))) {
            return outputs.get(output).toFloats();
        }
    }

    private static Graph int8(Graph graph) {
        return Int8Graph.of(graph, "none", Set.of());
    }

    private static List<String> operators(Graph graph) {
        return graph.nodes().stream().map(Node::qualifiedOperator).toList();
    }

    /** Half a scale of weight and of activation each, and both at once. */
    private static double bound(float[] input, int row, float[] weights, int output) {
        double weightScale = 0;
        double inputScale = 0;
        double sum = 0;
        for (int at = 0; at < INPUTS; at++) {
            weightScale = Math.max(weightScale, Math.abs(weights[at * OUTPUTS + output]) / 127.0);
            inputScale = Math.max(inputScale, Math.abs(input[row * INPUTS + at]) / 127.0);
        }
        for (int at = 0; at < INPUTS; at++) {
            double x = Math.abs(input[row * INPUTS + at]);
            double w = Math.abs(weights[at * OUTPUTS + output]);
            sum += x * weightScale / 2 + w * inputScale / 2 + weightScale * inputScale / 4;
        }
        return sum * (1 + 1e-5) + 1e-5;
    }

    private static void assertWithinTheBound(float[] input, float[] weights) {
        float[] exact = run(gemm(weights), input, ROWS, INPUTS);
        float[] rough = run(int8(gemm(weights)), input, ROWS, INPUTS);
        assertThat(operators(int8(gemm(weights)))).contains("com.microsoft.MatMulIntegerToFloat");
        for (int at = 0; at < exact.length; at++) {
            double bound = bound(input, at / OUTPUTS, weights, at % OUTPUTS);
            assertThat(rough[at]).isCloseTo(exact[at], within((float) bound));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {1, 1e-30f, 1e-6f, 1e6f, 1e9f})
    void aProductIsWithinWhatTheScalesAllow(float size) {
        assertWithinTheBound(random(ROWS * INPUTS, 3, size), WEIGHTS);
        assertWithinTheBound(
                random(ROWS * INPUTS, 3, 1), random(INPUTS * OUTPUTS, 4, Math.min(1e6f, size)));
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
        float[] products = run(int8(gemm(weights)), input, ROWS, INPUTS);
        assertThat(Arrays.copyOfRange(products, OUTPUTS, 2 * OUTPUTS)).isEqualTo(BIAS);
        assertThat(products[7]).isEqualTo(BIAS[7]);
    }

    @Test
    void aRowOfZerosIsZerosInBytes() {
        Graph quantized = int8(gemm(WEIGHTS));
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
        float[] alone = run(int8(gemm(WEIGHTS)), Arrays.copyOf(input, INPUTS), 1, INPUTS);
        input[3 * INPUTS] = 1e6f;
        float[] together = run(int8(gemm(WEIGHTS)), input, ROWS, INPUTS);
        assertThat(Arrays.copyOf(together, OUTPUTS)).isEqualTo(alone);
    }

    @Test
    void theLargestBytesDoNotSaturate() {
        float[] ones = new float[ROWS * INPUTS];
        Arrays.fill(ones, 1);
        float[] weights = new float[INPUTS * OUTPUTS];
        Arrays.fill(weights, 1);
        float[] products = run(int8(gemm(weights)), ones, ROWS, INPUTS);
        assertThat(products[3]).isCloseTo(INPUTS + BIAS[3], within(1e-3f));
    }

    @Test
    void theSlowerProductsGiveTheSameBits() {
        float[] input = random(ROWS * INPUTS, 3, 1);
        SessionSettings wide = new SessionSettings(1, true).withWideByteProducts();
        assertThat(runWide(int8(gemm(WEIGHTS)), input, ROWS, INPUTS))
                .isEqualTo(run(int8(gemm(WEIGHTS)), input, ROWS, INPUTS));
        assertThat(ByteProducts.areExact(RUNTIME, wide)).isTrue();
    }

    @Test
    void weightsThatAreTransposedFirstAreQuantisedToo() {
        float[] input = random(ROWS * INPUTS, 3, 1);
        float[] expected = run(int8(gemm(WEIGHTS)), input, ROWS, INPUTS);
        Map<String, Attribute> flag = Map.of("transB", Attribute.of(1L));
        Graph turned =
                graph(
                        (e, w) -> e.add("Gemm", flag, "x", turn(e), e.constant(bias())),
                        false,
                        WEIGHTS);
        Graph twice =
                graph(
                        (e, w) ->
                                e.add(
                                        "Add",
                                        e.add("MatMul", "x", e.add("Transpose", turn(e))),
                                        e.constant(bias())),
                        true,
                        WEIGHTS);
        assertThat(run(int8(turned), input, ROWS, INPUTS)).isEqualTo(expected);
        assertThat(run(int8(twice), input, 2, 3, INPUTS)).containsExactly(expected, within(1e-5f));
        assertThat(operators(int8(twice))).doesNotContain("Transpose", "MatMul");
        assertThat(int8(twice).constants()).doesNotContainKey("w");
    }

    private static String turn(GraphEditor editor) {
        float[] turned = new float[WEIGHTS.length];
        for (int at = 0; at < turned.length; at++) {
            turned[at % OUTPUTS * INPUTS + at / OUTPUTS] = WEIGHTS[at];
        }
        return editor.constant(Constant.floats(List.of((long) OUTPUTS, (long) INPUTS), turned));
    }

    @Test
    void leavesFloatWhatItIsToldOrCannotDo() {
        Map<String, Attribute> halved = Map.of("alpha", Attribute.of(0.5f));
        Graph scaled = graph((e, w) -> e.add("Gemm", halved, "x", w), false, WEIGHTS);
        assertThat(operators(int8(scaled))).containsExactly("Gemm");
        Graph kept = Int8Graph.of(gemm(WEIGHTS), "none", Set.of("w"));
        assertThat(operators(kept)).containsExactly("Gemm");
    }

    @Test
    void productsOfOneValueQuantiseItOnce() {
        Graph two =
                graph(
                        (e, w) -> e.add("Add", e.add("Gemm", "x", w), e.add("Gemm", "x", w)),
                        false,
                        WEIGHTS);
        Graph quantized = int8(two);
        assertThat(operators(quantized)).containsOnlyOnce("QuantizeLinear");
        long matrices =
                quantized.constants().values().stream()
                        .filter(one -> one.type() == ElementType.INT8 && one.count() > 1)
                        .count();
        assertThat(matrices).isEqualTo(1);
    }
}
