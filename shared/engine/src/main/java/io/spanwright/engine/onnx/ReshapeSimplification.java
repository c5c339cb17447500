package io.spanwright.engine.onnx;

import java.util.List;
import java.util.Optional;

/**
 * Gives every Reshape and Expand a shape that is computed once for the graph, which frees the
 * chains of Shape, Gather and Concat that exporters write for each of them; what else reads sizes
 * is served by {@link ShapeReads}. Removes Reshapes of Reshapes.
 */
public final class ReshapeSimplification {
    private ReshapeSimplification() {}

    /**
     * Simplifies a graph.
     *
     * @param types of the graph's values
     * @param reference an input of shape [B, S]
     */
    public static Graph apply(Graph graph, Types types, String reference) {
        GraphEditor editor = new GraphEditor(graph, "reshape");
        ShapeVectors vectors = new ShapeVectors(editor, reference);
        ShapeReads reads = new ShapeReads(editor, types, vectors);
        for (Node node : graph.nodes()) {
            if (node.is("Reshape") && types.knows(node.output())) {
                String source = source(node, editor);
                String shape = vectors.forReshape(types.of(node.output()).shape());
                editor.replace(current(node, editor), reshape(node, source, shape));
            }
            if (node.is("Expand") && types.knows(node.output())) {
                String shape = vectors.of(types.of(node.output()).shape());
                Node expand = current(node, editor);
                editor.replace(expand, expand.withInputs(List.of(expand.input(0), shape)));
            }
            if (node.is("Shape")) {
                reads.redirect(node);
            }
        }
        editor.prune(false);
        return editor.toGraph();
    }

    private static Node reshape(Node node, String source, String shape) {
        return node.withInputs(List.of(source, shape)).withoutAttribute("allowzero");
    }

    private static Node current(Node node, GraphEditor editor) {
        return editor.producer(node.output()).orElseThrow();
    }

    private static String source(Node node, GraphEditor editor) {
        Optional<Node> earlier = editor.producer(node.input(0), "Reshape");
        return earlier.map(reshape -> reshape.input(0)).orElse(node.input(0));
    }
}
