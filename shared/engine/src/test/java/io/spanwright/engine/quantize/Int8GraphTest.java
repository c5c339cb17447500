package io.spanwright.engine.quantize;

import static io.spanwright.engine.quantize.OneProduct.INPUTS;
import static io.spanwright.engine.quantize.OneProduct.OUTPUTS;
import static io.spanwright.engine.quantize.OneProduct.ROWS;
import static io.spanwright.engine.quantize.OneProduct.WEIGHTS;
import static io.spanwright.engine.quantize.OneProduct.bias;
import static io.spanwright.engine.quantize.OneProduct.biased;
import static io.spanwright.engine.quantize.OneProduct.graph;
import static io.spanwright.engine.quantize.OneProduct.int8;
import static io.spanwright.engine.quantize.OneProduct.operators;
import static io.spanwright.engine.quantize.OneProduct.random;
import static io.spanwright.engine.quantize.OneProduct.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which products become products of bytes. */
class Int8GraphTest {

    @Test
    void weightsThatAreTransposedFirstAreQuantisedToo() {
        float[] input = random(ROWS * INPUTS, 3, 1);
        float[] expected = run(int8(biased(WEIGHTS)), input, ROWS, INPUTS);
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

    @Test
    void leavesFloatWhatItIsToldOrCannotDo() {
        Map<String, Attribute> halved = Map.of("alpha", Attribute.of(0.5f));
        Graph scaled = graph((e, w) -> e.add("Gemm", halved, "x", w), false, WEIGHTS);
        assertThat(operators(int8(scaled))).containsExactly("Gemm");
        Graph kept = Int8Graph.of(biased(WEIGHTS), "none", Set.of("w"));
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

    private static String turn(GraphEditor editor) {
        float[] turned = new float[WEIGHTS.length];
        for (int at = 0; at < turned.length; at++) {
            turned[at % OUTPUTS * INPUTS + at / OUTPUTS] = WEIGHTS[at];
        }
        return editor.constant(Constant.floats(List.of((long) OUTPUTS, (long) INPUTS), turned));
    }
}
