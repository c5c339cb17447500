package io.spanwright.engine.quantize;

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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/** Graphs around one product of an input x with a constant w, [48, 40]. */
final class OneProduct {
    static final OnnxRuntime RUNTIME = TestRuntime.get();
    static final int INPUTS = 48;
    static final int OUTPUTS = 40;
    static final int ROWS = 6;
    static final float[] WEIGHTS = random(INPUTS * OUTPUTS, 1, 1);
    static final float[] BIAS = random(OUTPUTS, 2, 1);

    private OneProduct() {}

    static float[] random(int count, long seed, float size) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int at = 0; at < count; at++) {
            values[at] = size * (float) random.nextGaussian();
        }
        return values;
    }

    /** The product and a bias. */
    static Graph biased(float... weights) {
        return graph((e, w) -> e.add("Gemm", "x", w, e.constant(bias())), false, weights);
    }

    static Graph plain(float... weights) {
        return graph((e, w) -> e.add("Gemm", "x", w), false, weights);
    }

    static Constant bias() {
        return Constant.floats(List.of((long) OUTPUTS), BIAS);
    }

    /**
     * @param product gives the output; called with the name of w
     * @param byWindows whether x is [B, S, I] instead of [M, I]
     */
    static Graph graph(
            BiFunction<GraphEditor, String, String> product, boolean byWindows, float... weights) {
        GraphEditor editor = new GraphEditor(17, "g");
        String width = String.valueOf(INPUTS);
        editor.addInput(
                byWindows
                        ? ValueInfo.of("x", ElementType.FLOAT, "windows", "length", width)
                        : ValueInfo.of("x", ElementType.FLOAT, "rows", width));
        editor.addConstant("w", Constant.floats(List.of((long) INPUTS, (long) OUTPUTS), weights));
        editor.addOutput(ValueInfo.untyped(product.apply(editor, "w")));
        return editor.toGraph();
    }

    static Graph int8(Graph graph) {
        return Int8Graph.of(graph, "none", Set.of());
    }

    static List<String> operators(Graph graph) {
        return graph.nodes().stream().map(Node::qualifiedOperator).toList();
    }

    /** As models are served. */
    static float[] run(Graph graph, float[] input, long... shape) {
        return run(graph, ByteProducts.open(RUNTIME, GraphWriter.toBuffer(graph), 1), input, shape);
    }

    /** As models are served on processors that multiply bytes wrongly. */
    static float[] runWide(Graph graph, float[] input, long... shape) {
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
}
