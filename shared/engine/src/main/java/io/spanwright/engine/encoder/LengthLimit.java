package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.onnx.Zeros;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.OnnxRuntimeException;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.SessionSettings;
import io.spanwright.engine.runtime.Tensor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds the longest window by computing the input embeddings at the length of the longest position
 * table, and a few below: some tables begin with rows that no position uses.
 */
final class LengthLimit {
    private static final int WITHOUT_TABLE = 512;
    private static final int UNUSED_ROWS = 4;

    private LengthLimit() {}

    static int find(Graph graph, EncoderStructure structure, OnnxRuntime runtime, Zeros zeros) {
        GraphEditor editor = new GraphEditor(graph, "length");
        editor.removeOutputs();
        editor.addOutput(ValueInfo.untyped(structure.embeddingSum()));
        editor.prune(true);
        Graph embeddings = editor.toGraph();
        int rows = rows(embeddings);
        ByteBuffer model = GraphWriter.toBuffer(embeddings);
        try (ModelSession session = runtime.open(model, new SessionSettings(1, false, true))) {
            for (int length = rows; length > rows - UNUSED_ROWS; length--) {
                if (works(embeddings, length, session, runtime, zeros)) {
                    return length;
                }
            }
        }
        return WITHOUT_TABLE;
    }

    private static int rows(Graph embeddings) {
        return embeddings.inputs().stream()
                .filter(ValueInfo::isFixed)
                .filter(input -> input.dimensions().size() == 2)
                .mapToInt(input -> Math.toIntExact(input.shape()[0]))
                .filter(rows -> rows > UNUSED_ROWS)
                .max()
                .orElse(WITHOUT_TABLE);
    }

    // The attention mask is 1 throughout: some exporters count positions by it.
    private static boolean works(
            Graph graph, int length, ModelSession session, OnnxRuntime runtime, Zeros zeros) {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        for (ValueInfo input : graph.inputs()) {
            inputs.put(input.name(), input(input, length, runtime, zeros));
        }
        String output = graph.outputs().get(0).name();
        try (Outputs outputs = session.run(inputs, Set.of(output))) {
            return outputs.get(output).shape()[1] == length;
        } catch (OnnxRuntimeException outOfRange) {
            return false;
        } finally {
            inputs.values().forEach(Tensor::close);
        }
    }

    private static Tensor input(ValueInfo input, int length, OnnxRuntime runtime, Zeros zeros) {
        long[] shape = input.shape(1, length);
        int count = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        if (input.type() == ElementType.FLOAT) {
            return runtime.view(zeros.of(count), shape);
        }
        long[] values = new long[count];
        Arrays.fill(values, input.name().equals(EncoderReader.ATTENTION_MASK) ? 1 : 0);
        return runtime.longs(values, shape);
    }
}
