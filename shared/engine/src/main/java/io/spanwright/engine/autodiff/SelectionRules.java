package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Dimension;
import io.spanwright.engine.onnx.Node;
import java.util.List;
import java.util.Map;

/** Operators that join values or take parts of them. */
final class SelectionRules {
    private SelectionRules() {}

    static void concat(Node node, BackwardBuilder backward) {
        int axis = backward.type(node.output()).axis(node.integer("axis", 0));
        List<Dimension> sizes =
                node.inputs().stream().map(input -> backward.type(input).dimension(axis)).toList();
        List<String> parts =
                node.inputs().stream().map(input -> backward.freshName("part")).toList();
        backward.apply(
                new Node(
                        "Split",
                        "",
                        List.of(backward.gradient(node), backward.shape(sizes)),
                        parts,
                        Map.of("axis", Attribute.of(axis))));
        for (int i = 0; i < parts.size(); i++) {
            if (backward.needs(node.inputs().get(i))) {
                backward.add(node.inputs().get(i), parts.get(i));
            }
        }
    }

    static void split(Node node, BackwardBuilder backward) {
        String[] parts =
                node.outputs().stream()
                        .map(output -> gradientOrZeros(output, backward))
                        .toArray(String[]::new);
        Map<String, Attribute> axis = Map.of("axis", Attribute.of(node.integer("axis", 0)));
        backward.add(node.input(0), backward.apply("Concat", axis, parts));
    }

    static void gatherElements(Node node, BackwardBuilder backward) {
        Map<String, Attribute> attributes =
                Map.of(
                        "axis",
                        Attribute.of(node.integer("axis", 0)),
                        "reduction",
                        new Attribute.Text("add"));
        String zeros = backward.zeros(backward.type(node.input(0)).shape());
        String gradient = backward.gradient(node);
        backward.add(
                node.input(0),
                backward.apply("ScatterElements", attributes, zeros, node.input(1), gradient));
    }

    private static String gradientOrZeros(String output, BackwardBuilder backward) {
        return backward.gradient(output)
                .orElseGet(() -> backward.zeros(backward.type(output).shape()));
    }
}
