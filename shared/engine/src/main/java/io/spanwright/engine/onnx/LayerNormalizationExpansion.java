package io.spanwright.engine.onnx;

import java.util.List;
import java.util.Map;

/**
 * Spells LayerNormalization out again, once nothing needs to recognise it any more: ONNX Runtime
 * 1.28's kernel for it is scalar code, and takes five times as long as the vectorised operators
 * that it stands for. The reciprocal keeps ONNX Runtime from fusing them once more.
 */
public final class LayerNormalizationExpansion {
    private static final Map<String, Attribute> LAST_AXIS =
            Map.of("axes", Attribute.of(List.of(-1L)));

    private final GraphEditor editor;

    private LayerNormalizationExpansion(GraphEditor editor) {
        this.editor = editor;
    }

    /** Expands what normalises over the last axis; other uses stay as they are. */
    public static Graph apply(Graph graph) {
        GraphEditor editor = new GraphEditor(graph, "expanded");
        LayerNormalizationExpansion expansion = new LayerNormalizationExpansion(editor);
        graph.nodes().stream()
                .filter(node -> node.is("LayerNormalization"))
                .filter(node -> node.integer("axis", -1) == -1)
                .forEach(expansion::expand);
        editor.prune(false);
        return editor.toGraph();
    }

    private void expand(Node node) {
        editor.remove(node);
        String value = node.input(0);
        String deviation = editor.add("Sub", value, editor.add("ReduceMean", LAST_AXIS, value));
        String squares =
                editor.add("ReduceMean", LAST_AXIS, editor.add("Mul", deviation, deviation));
        float epsilon = node.real("epsilon", 1e-5f);
        String shifted = editor.add("Add", squares, editor.constant(Constant.scalar(epsilon)));
        String rate = editor.add("Reciprocal", editor.add("Sqrt", shifted));
        scale(node, editor.add("Mul", deviation, rate));
        if (node.outputs().size() > 2) {
            editor.add(alias(rate, node.outputs().get(2)));
        }
    }

    private void scale(Node node, String normalized) {
        String scaled =
                isOnes(node.input(1)) ? normalized : editor.add("Mul", normalized, node.input(1));
        editor.add(
                node.hasInput(2)
                        ? new Node(
                                "Add",
                                "",
                                List.of(scaled, node.input(2)),
                                List.of(node.output()),
                                Map.of())
                        : alias(scaled, node.output()));
    }

    private boolean isOnes(String value) {
        return editor.constantOf(value).filter(LayerNormalizationExpansion::isOnes).isPresent();
    }

    private static boolean isOnes(Constant constant) {
        for (float value : constant.toFloats()) {
            if (value != 1) {
                return false;
            }
        }
        return true;
    }

    private static Node alias(String value, String name) {
        return new Node("Identity", "", List.of(value), List.of(name), Map.of());
    }
}
