package io.spanwright.engine.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds layer normalisation over the last axis that was exported operator by operator: {@code (x -
 * mean) / sqrt(mean((x - mean)^2) + epsilon) * scale + bias}.
 */
public final class LayerNormalizationFusion {
    private final GraphEditor editor;

    private LayerNormalizationFusion(GraphEditor editor) {
        this.editor = editor;
    }

    public static Graph apply(Graph graph) {
        GraphEditor editor = new GraphEditor(graph, "norm");
        LayerNormalizationFusion fusion = new LayerNormalizationFusion(editor);
        graph.nodes().stream().filter(node -> node.is("Div")).forEach(fusion::fuse);
        editor.prune(false);
        return editor.toGraph();
    }

    private record Deviation(String value, String mean) {}

    private void fuse(Node division) {
        Optional<Deviation> deviation = deviation(division.input(0));
        if (deviation.isEmpty()) {
            return;
        }
        Optional<Float> epsilon = epsilon(division.input(1), deviation.get());
        Optional<Node> scaled = soleConsumer(division, "Mul");
        Optional<Node> biased = scaled.flatMap(node -> soleConsumer(node, "Add"));
        if (epsilon.isEmpty() || biased.isEmpty()) {
            return;
        }
        String scale = other(scaled.get(), division.output());
        String bias = other(biased.get(), scaled.get().output());
        if (isVector(scale) && isVector(bias)) {
            String value = deviation.get().value();
            editor.replace(
                    biased.get(),
                    new Node(
                            "LayerNormalization",
                            "",
                            List.of(value, scale, bias),
                            biased.get().outputs(),
                            Map.of(
                                    "axis", Attribute.of(-1),
                                    "epsilon", Attribute.of(epsilon.get()))));
        }
    }

    private Optional<Deviation> deviation(String value) {
        return editor.producer(value, "Sub")
                .filter(node -> isMeanOf(node.input(1), node.input(0)))
                .map(node -> new Deviation(node.input(0), node.input(1)));
    }

    private boolean isMeanOf(String mean, String value) {
        return editor.producer(mean, "ReduceMean")
                .filter(node -> node.input(0).equals(value) && isLastAxis(node))
                .isPresent();
    }

    private boolean isLastAxis(Node mean) {
        return mean.integers("axes").equals(Optional.of(List.of(-1L)))
                && mean.integer("keepdims", 1) == 1;
    }

    private Optional<Float> epsilon(String root, Deviation deviation) {
        Optional<Node> sum =
                editor.producer(root, "Sqrt").flatMap(n -> editor.producer(n.input(0), "Add"));
        return sum.filter(node -> isVariance(node.input(0), deviation))
                .flatMap(node -> editor.constantOf(node.input(1)))
                .filter(constant -> constant.count() == 1)
                .map(constant -> constant.toFloats()[0]);
    }

    private boolean isVariance(String value, Deviation deviation) {
        return editor.producer(value, "ReduceMean")
                .filter(this::isLastAxis)
                .flatMap(mean -> squared(mean.input(0)))
                .flatMap(this::deviation)
                .filter(deviation::equals)
                .isPresent();
    }

    private Optional<String> squared(String value) {
        Optional<Node> power =
                editor.producer(value, "Pow")
                        .filter(node -> editor.isConstantAbout(node.input(1), 2));
        Optional<Node> product =
                editor.producer(value, "Mul").filter(n -> n.input(0).equals(n.input(1)));
        return power.or(() -> product).map(node -> node.input(0));
    }

    private Optional<Node> soleConsumer(Node node, String operator) {
        return editor.soleConsumer(node.output()).filter(next -> next.is(operator));
    }

    private static String other(Node node, String value) {
        return node.input(0).equals(value) ? node.input(1) : node.input(0);
    }

    // Weights have become inputs by now; whatever is not computed is a weight.
    private boolean isVector(String value) {
        return editor.producer(value).isEmpty();
    }
}
