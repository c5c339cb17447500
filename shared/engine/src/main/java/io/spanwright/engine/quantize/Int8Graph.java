package io.spanwright.engine.quantize;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph for serving in int8: products with weight matrices are products of bytes, and rows of the
 * word embedding are stored as bytes. All else stays float. Sums of products of bytes are exact, so
 * the order of summation, and with it the number of threads, changes nothing in them.
 */
public final class Int8Graph {
    private final GraphEditor editor;
    private final Int8Activations activations;
    private final Int8Weights weights;

    private Int8Graph(Graph graph, Set<String> kept) {
        editor = new GraphEditor(graph, "int8");
        activations = new Int8Activations(editor);
        weights = new Int8Weights(editor, kept);
    }

    /**
     * Quantises what can be.
     *
     * @param graph its weights are constants; not changed
     * @param wordEmbedding name of the table [V, H] that rows are chosen from
     * @param kept names of weights that stay float
     * @throws IllegalArgumentException where a weight is not a number or infinite
     */
    public static Graph of(Graph graph, String wordEmbedding, Set<String> kept) {
        Int8Graph int8 = new Int8Graph(graph, kept);
        for (Node node : graph.nodes()) {
            if (node.is("Gather") && node.input(0).equals(wordEmbedding)) {
                int8.storeRows(node);
            } else if (node.is("Gemm") || node.is("MatMul")) {
                int8.weights.of(node).ifPresent(weight -> int8.multiply(node, weight));
            }
        }
        int8.editor.prune(false);
        return int8.editor.toGraph();
    }

    private void storeRows(Node gather) {
        Int8Rows rows = Int8Rows.of(editor.constantOf(gather.input(0)).orElseThrow());
        String ids = gather.input(1);
        String chosen = editor.add("Gather", editor.constant(rows.values()), ids);
        Map<String, Attribute> toFloat =
                Map.of("to", Attribute.of((long) ElementType.FLOAT.number()));
        String values = editor.add("Cast", toFloat, chosen);
        String scales = editor.add("Gather", editor.constant(rows.scales()), ids);
        editor.replace(
                gather, new Node("Mul", "", List.of(values, scales), gather.outputs(), Map.of()));
    }

    // (M, I) x (I, O) -> (M, O), or (..., I) x (I, O) -> (..., O)
    private void multiply(Node product, Int8Weights.Weight weight) {
        Int8Weights.Stored matrix = weights.store(weight);
        Int8Activations.Quantized read =
                activations.of(product.input(0), product.operator().equals("Gemm"));
        String sums =
                editor.add(
                        "MatMulIntegerToFloat",
                        Node.CONTRIBUTED,
                        Map.of(),
                        read.values(),
                        matrix.values(),
                        editor.constant(Constant.scalar(1f)),
                        matrix.scales(),
                        read.zeroPoint(),
                        matrix.zeroPoint());
        finish(product, sums, read.scales());
    }

    private void finish(Node product, String sums, String scales) {
        Node last =
                product.hasInput(2)
                        ? operator(
                                "Add", editor.add("Mul", sums, scales), product.input(2), product)
                        : operator("Mul", sums, scales, product);
        editor.replace(product, last);
    }

    private static Node operator(String operator, String left, String right, Node replaced) {
        return new Node(operator, "", List.of(left, right), replaced.outputs(), Map.of());
    }
}
