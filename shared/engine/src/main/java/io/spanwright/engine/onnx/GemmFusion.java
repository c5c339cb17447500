package io.spanwright.engine.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a product with a weight matrix, and the bias added to it, into one Gemm over all sub-words:
 * {@code (B, S, I) -> (B * S, I) -> (B * S, O) -> (B, S, O)}. The gradients of Gemm are two Gemms.
 */
public final class GemmFusion {
    private final GraphEditor editor;
    private final Types types;
    private final ShapeVectors vectors;
    private final Map<String, String> flattened = new HashMap<>();

    private GemmFusion(GraphEditor editor, Types types, String reference) {
        this.editor = editor;
        this.types = types;
        vectors = new ShapeVectors(editor, reference);
    }

    /**
     * Fuses what it finds.
     *
     * @param types of the graph's values
     * @param reference an input of shape [B, S]
     */
    public static Graph apply(Graph graph, Types types, String reference) {
        GraphEditor editor = new GraphEditor(graph, "gemm");
        GemmFusion fusion = new GemmFusion(editor, types, reference);
        graph.nodes().stream()
                .filter(node -> node.is("MatMul"))
                .filter(fusion::isWeighted)
                .forEach(fusion::fuse);
        editor.prune(false);
        return editor.toGraph();
    }

    private boolean isWeighted(Node node) {
        String weight = node.input(1);
        return editor.producer(weight).isEmpty()
                && types.of(weight).rank() == 2
                && types.of(node.input(0)).rank() >= 2;
    }

    private void fuse(Node product) {
        Optional<Node> sum = biased(product);
        Node last = sum.orElse(product);
        // An earlier fusion may have renamed the input.
        Node current = editor.producer(product.output()).orElseThrow();
        List<String> inputs = new ArrayList<>();
        inputs.add(flatten(current.input(0)));
        inputs.add(product.input(1));
        sum.ifPresent(node -> inputs.add(other(node, product.output())));
        String flat = editor.add("Gemm", inputs.toArray(String[]::new));
        String shape = vectors.of(types.of(last.output()).shape());
        editor.remove(current);
        editor.replace(
                last, new Node("Reshape", "", List.of(flat, shape), last.outputs(), Map.of()));
    }

    private Optional<Node> biased(Node product) {
        long width = types.of(product.output()).dimension(-1).factor();
        return editor.soleConsumer(product.output())
                .filter(node -> node.is("Add"))
                .filter(node -> isVector(other(node, product.output()), width));
    }

    private boolean isVector(String value, long width) {
        return editor.producer(value).isEmpty()
                && types.of(value).shape().equals(List.of(Dimension.of(width)));
    }

    private String flatten(String value) {
        return flattened.computeIfAbsent(
                value,
                key -> {
                    long width = types.of(key).dimension(-1).factor();
                    return editor.add("Reshape", key, editor.constant(Constant.vector(-1, width)));
                });
    }

    private static String other(Node node, String value) {
        return node.input(0).equals(value) ? node.input(1) : node.input(0);
    }
}
