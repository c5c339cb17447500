package io.spanwright.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.Tensor;
import io.spanwright.engine.runtime.TestRuntime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Sizes of x [B, 4, S] are read off the reference, [B, S]. */
class ShapeReadsTest {
    private static final OnnxRuntime RUNTIME = TestRuntime.get();

    private static Graph simplified(Function<GraphEditor, String> build) {
        GraphEditor editor = new GraphEditor(17, "g");
        editor.addInput(ValueInfo.of("ids", ElementType.INT64, "windows", "length"));
        editor.addInput(ValueInfo.of("x", ElementType.FLOAT, "windows", "4", "length"));
        editor.addOutput(ValueInfo.untyped(build.apply(editor)));
        Graph graph = editor.toGraph();
        Graph simplified =
                ReshapeSimplification.apply(graph, ShapeProbe.probe(graph, RUNTIME), "ids");
        assertThat(simplified.nodes()).noneMatch(node -> node.inputs().contains("x"));
        return simplified;
    }

    private static long[] run(Graph graph) {
        Map<String, Tensor> inputs = new HashMap<>();
        inputs.put("ids", RUNTIME.longs(new long[6], 2, 3));
        inputs.put("x", RUNTIME.floats(new float[24], 2, 4, 3));
        String output = graph.outputs().get(0).name();
        try (ModelSession session = RUNTIME.open(GraphWriter.toBuffer(graph), 1);
                Outputs outputs = session.run(inputs, Set.of(output))) {
            return outputs.get(output).toLongs();
        } finally {
            inputs.values().forEach(Tensor::close);
        }
    }

    // An output keeps its name; so nothing that is replaced may be one.
    private static String used(GraphEditor editor, String value) {
        return editor.add("Add", value, editor.constant(Constant.scalar(0L)));
    }

    private static String picked(GraphEditor editor, long... index) {
        return used(
                editor,
                editor.add(
                        "Gather",
                        editor.add("Shape", "x"),
                        editor.constant(
                                index.length == 1
                                        ? Constant.scalar(index[0])
                                        : Constant.vector(index))));
    }

    private static String cut(GraphEditor editor, long start, long end) {
        return used(
                editor,
                editor.add(
                        "Slice",
                        editor.add("Shape", "x"),
                        editor.constant(Constant.vector(start)),
                        editor.constant(Constant.vector(end))));
    }

    @Test
    void oneSizeIsANumber() {
        assertThat(run(simplified(e -> picked(e, 2)))).containsExactly(3);
        assertThat(run(simplified(e -> picked(e, -3)))).containsExactly(2);
    }

    @Test
    void aFixedSizeIsAConstant() {
        Graph graph = simplified(e -> picked(e, 1));
        assertThat(graph.nodes()).extracting(Node::operator).containsExactly("Add");
        assertThat(run(graph)).containsExactly(4);
    }

    @Test
    void severalSizesAreAVector() {
        assertThat(run(simplified(e -> picked(e, 2, 0)))).containsExactly(3, 2);
    }

    @Test
    void aPartMayBeCutOut() {
        assertThat(run(simplified(e -> cut(e, 0, 2)))).containsExactly(2, 4);
        assertThat(run(simplified(e -> cut(e, -1, Long.MAX_VALUE)))).containsExactly(3);
    }

    @Test
    void aShapeMayItselfBeAPart() {
        Map<String, Attribute> part = Map.of("start", Attribute.of(1), "end", Attribute.of(-1));
        assertThat(run(simplified(e -> used(e, e.add("Shape", part, "x"))))).containsExactly(4);
    }

    @Test
    void theWholeShapeIsOneVector() {
        assertThat(run(simplified(e -> used(e, e.add("Shape", "x"))))).containsExactly(2, 4, 3);
    }
}
