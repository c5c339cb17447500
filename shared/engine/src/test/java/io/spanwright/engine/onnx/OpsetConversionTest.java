package io.spanwright.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.Tensor;
import io.spanwright.engine.runtime.TestRuntime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What later opsets write differently computes the same in the form of opset 17. */
class OpsetConversionTest {
    private static final OnnxRuntime RUNTIME = TestRuntime.get();

    private static Graph graph(int opset, Function<GraphEditor, String> build) {
        GraphEditor editor = new GraphEditor(opset, "g");
        editor.addInput(ValueInfo.of("x", ElementType.FLOAT, "windows", "length", "6"));
        editor.addOutput(ValueInfo.untyped(build.apply(editor)));
        return editor.toGraph();
    }

    private static Graph converted(Graph graph) {
        return OpsetConversion.apply(graph, ShapeProbe.probe(graph, RUNTIME));
    }

    private static void keeps(int opset, Function<GraphEditor, String> build) {
        Graph graph = graph(opset, build);
        Graph converted = converted(graph);
        assertThat(converted.opset()).isEqualTo(17);
        assertThat(run(converted)).containsExactly(run(graph), within(1e-6f));
    }

    private static float[] run(Graph graph) {
        float[] values = new float[36];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i) * 2;
        }
        String output = graph.outputs().get(0).name();
        try (ModelSession session = RUNTIME.open(GraphWriter.toBuffer(graph), 1);
                Tensor x = RUNTIME.floats(values, 2, 3, 6);
                Outputs outputs = session.run(Map.of("x", x), Set.of(output))) {
            return outputs.get(output).toFloats();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReduceMean", "ReduceMax", "ReduceL2", "ReduceSumSquare"})
    void theAxesOfAReductionBecomeAnAttribute(String operator) {
        keeps(18, e -> e.add(operator, "x", e.constant(Constant.vector(-1, 1))));
        keeps(18, e -> e.add(operator, Map.of("keepdims", Attribute.of(0)), "x"));
    }

    @Test
    void aReductionWithoutAxesMayDoNothing() {
        Map<String, Attribute> nothing = Map.of("noop_with_empty_axes", Attribute.of(1));
        keeps(18, e -> e.add("ReduceMean", nothing, "x"));
    }

    @Test
    void aSumHadItsAxesAsAnInputBefore() {
        keeps(18, e -> e.add("ReduceSum", "x", e.constant(Constant.vector(-1))));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void theSizesOfPartsAreCountedOut(long parts) {
        keeps(
                18,
                e -> {
                    List<String> outputs = List.of("a", "b", "c", "d").subList(0, (int) parts);
                    Map<String, Attribute> attributes =
                            Map.of("axis", Attribute.of(2), "num_outputs", Attribute.of(parts));
                    e.add(new Node("Split", "", List.of("x"), outputs, attributes));
                    String last = outputs.get((int) parts - 1);
                    return e.add("Concat", Map.of("axis", Attribute.of(2)), last, "a");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "tanh"})
    void geluIsOneOfTwo(String approximation) {
        keeps(20, e -> e.add("Gelu", Map.of("approximate", text(approximation)), "x"));
    }

    @Test
    void aCastForgetsHowItWouldRoundToEightBits() {
        Map<String, Attribute> attributes =
                Map.of("to", Attribute.of(1), "saturate", Attribute.of(1));
        keeps(19, e -> e.add("Cast", attributes, "x"));
    }

    @Test
    void whatHasNoFormIsNamed() {
        Graph graph =
                graph(
                        18,
                        e -> {
                            String rank = e.add("Shape", e.add("Shape", "x"));
                            String axis = e.add("Sub", rank, e.constant(Constant.vector(1)));
                            return e.add("ReduceMean", "x", axis);
                        });
        assertThatThrownBy(() -> converted(graph))
                .isInstanceOf(UnsupportedGraphException.class)
                .hasMessageContaining("ReduceMean at node g/ReduceMean_4: its axes are computed")
                .hasMessageContaining("export the model with opset 17");
    }

    private static Attribute text(String value) {
        return new Attribute.Text(value);
    }
}
