package io.spanwright.engine.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Brings a graph of opset 11 to 22 into the form of opset 17, the first with LayerNormalization.
 * From 13 on, axes are inputs and Softmax does not flatten; what came after 17 is in {@link
 * LaterOperators}.
 */
public final class OpsetConversion {
    public static final int TARGET = 17;
    private static final int OLDEST = 11;
    private static final int NEWEST = 22;
    private static final int AXES_ARE_INPUTS = 13;
    private static final Set<String> WITH_AXES = Set.of("Unsqueeze", "Squeeze", "ReduceSum");
    private static final Set<String> FLATTENING = Set.of("Softmax", "LogSoftmax");

    private OpsetConversion() {}

    /**
     * Converts a graph.
     *
     * @param types of the graph's values
     * @throws UnsupportedGraphException where the opset is another, or an operator has no form in
     *     17
     */
    public static Graph apply(Graph graph, Types types) {
        if (graph.opset() < OLDEST || graph.opset() > NEWEST) {
            throw new UnsupportedGraphException(
                    "the model uses opset %d; export it with opset %d to %d"
                            .formatted(graph.opset(), OLDEST, NEWEST));
        }
        if (graph.opset() == TARGET) {
            return graph;
        }
        GraphEditor editor =
                new GraphEditor(
                        new Graph(
                                TARGET,
                                graph.inputs(),
                                graph.outputs(),
                                graph.constants(),
                                graph.nodes()),
                        "opset");
        if (graph.opset() < AXES_ARE_INPUTS) {
            graph.nodes().forEach(node -> upgrade(node, editor, types));
        }
        if (graph.opset() > TARGET) {
            LaterOperators later = new LaterOperators(editor, types);
            graph.nodes().forEach(later::convert);
        }
        return editor.toGraph();
    }

    private static void upgrade(Node node, GraphEditor editor, Types types) {
        if (!node.domain().isEmpty()) {
            return;
        }
        if (WITH_AXES.contains(node.operator())) {
            moveToInput(node, "axes", editor);
        }
        if (node.is("Split")) {
            moveToInput(node, "split", editor);
        }
        if (FLATTENING.contains(node.operator())) {
            checkLastAxis(node, editor, types);
        }
    }

    private static void moveToInput(Node node, String attribute, GraphEditor editor) {
        node.integers(attribute)
                .ifPresent(
                        values -> {
                            List<String> inputs = new ArrayList<>(node.inputs());
                            inputs.add(editor.constant(vector(values)));
                            editor.replace(
                                    node, node.withoutAttribute(attribute).withInputs(inputs));
                        });
    }

    // Before opset 13, all axes from this one on were one; for the last axis that is the same.
    private static void checkLastAxis(Node node, GraphEditor editor, Types types) {
        TensorType type = types.of(node.input(0));
        if (type.axis(node.integer("axis", 1)) != type.rank() - 1) {
            throw new UnsupportedGraphException(
                    "%s at node %s is not over the last axis; export the model with opset 13 or later"
                            .formatted(node.operator(), node.name()));
        }
        editor.replace(node, node.withAttribute("axis", Attribute.of(-1)));
    }

    private static Constant vector(List<Long> values) {
        return Constant.vector(values.stream().mapToLong(Long::longValue).toArray());
    }
}
