package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.ValueInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the weights that work on activations. */
final class LayerWeights {
    // Some exporters leave a weight to be transposed at each run.
    private static final Set<String> REARRANGING =
            Set.of("Transpose", "Reshape", "Squeeze", "Unsqueeze", "Identity");

    private final GraphEditor editor;
    private final Set<String> weights;

    LayerWeights(Graph graph) {
        editor = new GraphEditor(graph, "weights");
        weights =
                graph.inputs().stream()
                        .filter(ValueInfo::isFixed)
                        .map(ValueInfo::name)
                        .collect(Collectors.toSet());
    }

    /**
     * The layer of each weight, in the order of use; -1 before the first layer.
     *
     * @param activations what is computed from the embedding sum, in order
     * @param layerInputs where each layer begins, and the end
     */
    Map<String, Integer> of(List<Node> activations, List<String> layerInputs) {
        Map<String, Integer> layers = new LinkedHashMap<>();
        int last = layerInputs.size() - 2;
        String end = layerInputs.get(last + 1);
        int layer = activations.get(0).inputs().contains(layerInputs.get(0)) ? 0 : -1;
        for (Node node : activations) {
            for (String input : node.inputs()) {
                Optional<String> weight = weight(input);
                if (weight.isPresent()) {
                    layers.putIfAbsent(weight.get(), layer);
                }
            }
            layer = layerInputs.contains(node.output()) ? Math.min(layer + 1, last) : layer;
            if (node.output().equals(end)) {
                break;
            }
        }
        return layers;
    }

    private Optional<String> weight(String value) {
        if (weights.contains(value)) {
            return Optional.of(value);
        }
        return editor.producer(value)
                .filter(node -> node.domain().isEmpty() && REARRANGING.contains(node.operator()))
                .flatMap(node -> weight(node.input(0)));
    }
}
