package io.spanwright.benchmark;

import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A product of two large square matrices: as fast as this machine multiplies. */
final class MatrixProduct implements AutoCloseable {
    private static final int SIZE = 1536;
    private static final int OPSET = 17;

    private final ModelSession session;
    private final Tensor left;
    private final Tensor right;
    private final String product;

    MatrixProduct(OnnxRuntime runtime, int threads) {
        GraphEditor editor = new GraphEditor(OPSET, "benchmark");
        List<Long> shape = List.of((long) SIZE, (long) SIZE);
        editor.addInput(ValueInfo.fixed("left", ElementType.FLOAT, shape));
        editor.addInput(ValueInfo.fixed("right", ElementType.FLOAT, shape));
        product = editor.add("MatMul", "left", "right");
        editor.addOutput(ValueInfo.fixed(product, ElementType.FLOAT, shape));
        Graph graph = editor.toGraph();
        session = runtime.open(GraphWriter.toBuffer(graph), threads);
        float[] values = new float[SIZE * SIZE];
        Arrays.fill(values, 0.5f);
        left = runtime.floats(values, SIZE, SIZE);
        right = runtime.floats(values, SIZE, SIZE);
    }

    /** Floating-point operations of one product: a multiplication and an addition each. */
    static double operations() {
        return 2.0 * SIZE * SIZE * SIZE;
    }

    void run() {
        session.run(Map.of("left", left, "right", right), Set.of(product)).close();
    }

    @Override
    public void close() {
        session.close();
        left.close();
        right.close();
    }
}
