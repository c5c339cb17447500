package io.spanwright.engine.onnx;

import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.SessionSettings;
import io.spanwright.engine.runtime.Tensor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Replaces nodes that read only constants by their results, computed by ONNX Runtime itself. */
public final class ConstantFolding {
    // Weights are not constants here: a transposed weight must stay a trained one.
    private static final long LARGEST = 1 << 16;

    private ConstantFolding() {}

    public static Graph apply(Graph graph, OnnxRuntime runtime) {
        GraphEditor editor = new GraphEditor(graph, "fold");
        GraphEditor folded = new GraphEditor(graph.opset(), "fold");
        Set<String> known = known(graph, folded);
        Set<String> results = new LinkedHashSet<>();
        for (Node node : graph.nodes()) {
            if (isFoldable(node, known)) {
                folded.add(node);
                editor.remove(node);
                known.addAll(node.outputs());
                results.addAll(node.outputs());
            }
        }
        if (results.isEmpty()) {
            return graph;
        }
        results.forEach(name -> folded.addOutput(ValueInfo.untyped(name)));
        compute(folded, results, runtime).forEach(editor::addConstant);
        editor.prune(false);
        return editor.toGraph();
    }

    private static Set<String> known(Graph graph, GraphEditor folded) {
        Set<String> known = new HashSet<>();
        graph.constants()
                .forEach(
                        (name, value) -> {
                            if ((value.count() <= LARGEST && value.type() != ElementType.FLOAT)
                                    || value.count() == 1) {
                                known.add(name);
                                folded.addConstant(name, value);
                            }
                        });
        return known;
    }

    private static boolean isFoldable(Node node, Set<String> known) {
        return !node.inputs().isEmpty()
                && node.inputs().stream()
                        .allMatch(input -> input.isEmpty() || known.contains(input))
                && node.outputs().stream().noneMatch(String::isEmpty)
                && !node.operator().startsWith("Random");
    }

    private static Map<String, Constant> compute(
            GraphEditor folded, Set<String> results, OnnxRuntime runtime) {
        folded.prune(false);
        ByteBuffer model = GraphWriter.toBuffer(folded.toGraph());
        try (ModelSession session = runtime.open(model, new SessionSettings(1, false));
                Outputs outputs = session.run(Map.of(), results)) {
            Map<String, Constant> computed = new TreeMap<>();
            outputs.all().forEach((name, tensor) -> computed.put(name, constant(tensor)));
            return computed;
        }
    }

    private static Constant constant(Tensor tensor) {
        List<Long> shape = Arrays.stream(tensor.shape()).boxed().toList();
        ElementType type = ElementType.of(tensor.elementType());
        return new Constant(type, shape, ByteBuffer.wrap(tensor.toBytes()));
    }
}
