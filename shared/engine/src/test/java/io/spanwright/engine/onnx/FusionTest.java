package io.spanwright.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.Tensor;
import io.spanwright.engine.runtime.TestRuntime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Fusions find what they should, leave alone what only looks alike, and keep the result. */
class FusionTest {
    private static final OnnxRuntime RUNTIME = TestRuntime.get();

    @Test
    void findsGeluThatIsHalvedLast() {
        fuses(GeluFusion::apply, "com.microsoft.Gelu", e -> half(e, gelu(e, "x", 1)));
    }

    @Test
    void findsGeluThatIsHalvedFirst() {
        fuses(GeluFusion::apply, "com.microsoft.Gelu", e -> gelu(e, half(e, "x"), 1));
    }

    @Test
    void leavesAloneWhatIsNotQuiteGelu() {
        leaves(GeluFusion::apply, e -> half(e, gelu(e, "x", 2)));
        leaves(GeluFusion::apply, e -> gelu(e, "x", 1));
    }

    @Test
    void findsLayerNormalizationWithAPower() {
        fuses(LayerNormalizationFusion::apply, "LayerNormalization", e -> normalize(e, true, -1));
    }

    @Test
    void findsLayerNormalizationWithAProduct() {
        fuses(LayerNormalizationFusion::apply, "LayerNormalization", e -> normalize(e, false, -1));
    }

    @Test
    void leavesAloneWhatIsNotOverTheLastAxis() {
        leaves(LayerNormalizationFusion::apply, e -> normalize(e, true, 1));
    }

    @Test
    void spellsLayerNormalizationOutAgain() {
        Graph fused = LayerNormalizationFusion.apply(graph(e -> normalize(e, true, -1)));
        Graph expanded = LayerNormalizationExpansion.apply(fused);
        assertThat(operators(expanded)).doesNotContain("LayerNormalization");
        assertThat(run(expanded)).containsExactly(run(fused), within(1e-6f));
    }

    @Test
    void makesOneProductOfAWeightAndItsBias() {
        UnaryOperator<Graph> fuse =
                graph -> GemmFusion.apply(graph, ShapeProbe.probe(graph, RUNTIME), "x");
        fuses(fuse, "Gemm", e -> e.add("Add", "scale", e.add("MatMul", "x", "matrix")));
        fuses(fuse, "Gemm", e -> e.add("MatMul", "x", "matrix"));
    }

    private static String gelu(GraphEditor editor, String factor, double one) {
        String root = editor.constant(Constant.scalar((float) Math.sqrt(2)));
        String error = editor.add("Erf", editor.add("Div", "x", root));
        String sum = editor.add("Add", error, editor.constant(Constant.scalar((float) one)));
        return editor.add("Mul", factor, sum);
    }

    private static String half(GraphEditor editor, String value) {
        return editor.add("Mul", value, editor.constant(Constant.scalar(0.5f)));
    }

    private static String normalize(GraphEditor editor, boolean power, long axis) {
        Map<String, Attribute> axes = Map.of("axes", Attribute.of(List.of(axis)));
        String deviation = editor.add("Sub", "x", editor.add("ReduceMean", axes, "x"));
        String squares =
                power
                        ? editor.add("Pow", deviation, editor.constant(Constant.scalar(2f)))
                        : editor.add("Mul", deviation, deviation);
        String variance = editor.add("ReduceMean", axes, squares);
        String shifted = editor.add("Add", variance, editor.constant(Constant.scalar(1e-6f)));
        String normalized = editor.add("Div", deviation, editor.add("Sqrt", shifted));
        return editor.add("Add", "bias", editor.add("Mul", "scale", normalized));
    }

    private static Graph graph(Function<GraphEditor, String> build) {
        GraphEditor editor = new GraphEditor(17, "g");
        editor.addInput(ValueInfo.of("x", ElementType.FLOAT, "windows", "length", "4"));
        editor.addInput(ValueInfo.of("scale", ElementType.FLOAT, "4"));
        editor.addInput(ValueInfo.of("bias", ElementType.FLOAT, "4"));
        editor.addInput(ValueInfo.of("matrix", ElementType.FLOAT, "4", "4"));
        editor.addOutput(ValueInfo.untyped(build.apply(editor)));
        return editor.toGraph();
    }

    private static void fuses(
            UnaryOperator<Graph> fusion, String operator, Function<GraphEditor, String> build) {
        Graph graph = graph(build);
        Graph fused = fusion.apply(graph);
        assertThat(operators(fused)).contains(operator);
        assertThat(run(fused)).containsExactly(run(graph), within(1e-5f));
    }

    private static void leaves(UnaryOperator<Graph> fusion, Function<GraphEditor, String> build) {
        Graph graph = graph(build);
        assertThat(operators(fusion.apply(graph))).isEqualTo(operators(graph));
    }

    private static List<String> operators(Graph graph) {
        return graph.nodes().stream().map(Node::qualifiedOperator).toList();
    }

    private static float[] run(Graph graph) {
        Random random = new Random(1);
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        for (ValueInfo input : graph.inputs()) {
            long[] shape = input.shape(2, 3);
            float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            inputs.put(input.name(), RUNTIME.floats(values, shape));
        }
        String output = graph.outputs().get(0).name();
        try (ModelSession session = RUNTIME.open(GraphWriter.toBuffer(graph), 1);
                Outputs outputs = session.run(inputs, Set.of(output))) {
            return outputs.get(output).toFloats();
        } finally {
            inputs.values().forEach(Tensor::close);
        }
    }
}
