package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import io.spanwright.engine.onnx.ValueInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Tells weights from constants, and makes them inputs of the graph. */
final class EncoderWeights {
    private static final int LARGEST_CONSTANT = 1 << 12;
    private static final Set<ElementType> SHORTENED =
            Set.of(
                    ElementType.FLOAT16,
                    ElementType.BFLOAT16,
                    ElementType.DOUBLE,
                    ElementType.INT8,
                    ElementType.UINT8);

    private EncoderWeights() {}

    /**
     * A graph whose weights are inputs.
     *
     * @param weights by name of the input, sharing the bytes that were read
     */
    record Lifted(Graph graph, Map<String, Constant> weights) {}

    /**
     * Makes inputs of the weights, so that they can be trained and are never copied into a
     * serialised graph. What is more than a number is a weight. The other constants are copied, as
     * they would keep all that was read in memory.
     *
     * @throws UnsupportedGraphException where weights are not float32
     */
    static Lifted lift(Graph graph) {
        GraphEditor editor = new GraphEditor(graph, "lift");
        Map<String, Constant> weights = new LinkedHashMap<>();
        graph.constants()
                .forEach(
                        (name, constant) -> {
                            refuseShortened(name, constant);
                            if (constant.type() == ElementType.FLOAT && constant.count() > 1) {
                                editor.removeConstant(name);
                                editor.addInput(
                                        ValueInfo.fixed(name, constant.type(), constant.shape()));
                                weights.put(name, constant);
                            } else {
                                editor.removeConstant(name);
                                editor.addConstant(name, constant.copy());
                            }
                        });
        return new Lifted(editor.toGraph(), weights);
    }

    private static void refuseShortened(String name, Constant constant) {
        if (constant.count() > LARGEST_CONSTANT && SHORTENED.contains(constant.type())) {
            throw new UnsupportedGraphException(
                    "weight %s is %s; export the model in float32, not quantised"
                            .formatted(name, constant.type()));
        }
    }
}
