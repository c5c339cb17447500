package io.spanwright.engine.onnx;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Operators as opset 18 to 22 have them, written as opset 17 has them: the axes of reductions
 * become attributes, the parts of Split are counted out, Gelu is ONNX Runtime's own or is spelled
 * out.
 */
final class LaterOperators {
    private static final Set<String> REDUCTIONS =
            Set.of(
                    "ReduceL1",
                    "ReduceL2",
                    "ReduceLogSum",
                    "ReduceLogSumExp",
                    "ReduceMax",
                    "ReduceMean",
                    "ReduceMin",
                    "ReduceProd",
                    "ReduceSumSquare");
    private static final double CUBIC = 0.044715;

    private final GraphEditor editor;
    private final Types types;

    /**
     * @param types of the values of the editor's graph
     */
    LaterOperators(GraphEditor editor, Types types) {
        this.editor = editor;
        this.types = types;
    }

    /** Replaces the node where its form changed. */
    void convert(Node node) {
        if (REDUCTIONS.contains(node.operator()) && node.domain().isEmpty()) {
            convertReduction(node);
        }
        if (node.is("Split") && node.attributes().containsKey("num_outputs")) {
            countParts(node);
        }
        if (node.is("Gelu")) {
            convertGelu(node);
        }
        if (node.is("Cast")) {
            // How to round to 8 bits, which no encoder does.
            editor.replace(node, node.withoutAttribute("saturate"));
        }
    }

    private void convertReduction(Node node) {
        Node bare = node.withoutAttribute("noop_with_empty_axes");
        if (node.hasInput(1)) {
            Constant axes =
                    editor.constantOf(node.input(1))
                            .orElseThrow(() -> noSuchForm(node, "its axes are computed"));
            bare =
                    bare.withInputs(List.of(node.input(0)))
                            .withAttribute("axes", Attribute.of(axes.toLongList()));
        } else if (node.integer("noop_with_empty_axes", 0) == 1) {
            bare = new Node("Identity", "", List.of(node.input(0)), node.outputs(), Map.of());
        }
        editor.replace(node, bare);
    }

    private void countParts(Node node) {
        int axis = types.of(node.input(0)).axis(node.integer("axis", 0));
        long[] sizes =
                node.outputs().stream().mapToLong(output -> size(node, output, axis)).toArray();
        editor.replace(
                node,
                node.withoutAttribute("num_outputs")
                        .withInputs(
                                List.of(node.input(0), editor.constant(Constant.vector(sizes)))));
    }

    private long size(Node node, String output, int axis) {
        Dimension size = types.of(output).dimension(axis);
        if (!size.isFixed()) {
            throw noSuchForm(node, "it cuts an axis of varying size");
        }
        return size.factor();
    }

    private void convertGelu(Node node) {
        String value = node.input(0);
        boolean exact = !node.text("approximate", "none").equals("tanh");
        Node converted =
                exact
                        ? new Node(
                                "Gelu", Node.CONTRIBUTED, List.of(value), node.outputs(), Map.of())
                        : new Node(
                                "Mul", "", List.of(value, gate(value)), node.outputs(), Map.of());
        editor.replace(node, converted);
    }

    /** (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2. */
    private String gate(String value) {
        String cube = editor.add("Mul", editor.add("Mul", value, value), value);
        String bent = editor.add("Add", value, editor.add("Mul", cube, scalar(CUBIC)));
        String scaled = editor.add("Mul", bent, scalar(Math.sqrt(2 / Math.PI)));
        String sum = editor.add("Add", editor.add("Tanh", scaled), scalar(1));
        return editor.add("Mul", sum, scalar(0.5));
    }

    private String scalar(double value) {
        return editor.constant(Constant.scalar((float) value));
    }

    private static UnsupportedGraphException noSuchForm(Node node, String reason) {
        return new UnsupportedGraphException(
                "operator %s at node %s: %s; export the model with opset 17"
                        .formatted(node.operator(), node.name(), reason));
    }
}
