package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.Types;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds embeddings and layers from the graph alone, not from names, which differ from exporter to
 * exporter.
 *
 * <p>A <em>cut</em> is a value that everything computed from the embedding sum passes through: with
 * residual connections, these are the sums and what is computed from a sum alone. Each softmax is
 * one layer's attention; the layer begins at the last cut before it.
 */
final class StructureFinder {
    private static final Set<String> PASSING = Set.of("Cast", "Identity");

    private final Graph graph;
    private final Types types;
    private final GraphEditor editor;
    private final String output;

    private StructureFinder(Graph graph, Types types) {
        this.graph = graph;
        this.types = types;
        editor = new GraphEditor(graph, "structure");
        output = graph.outputs().get(0).name();
    }

    /**
     * Examines an encoder.
     *
     * @param graph with one output [B, S, H]; its weights are inputs
     * @param types of the graph's values
     */
    static EncoderStructure find(Graph graph, Types types) {
        return new StructureFinder(graph, types).find();
    }

    private EncoderStructure find() {
        Node lookup = wordLookup();
        String sum = embeddingSum(lookup.output());
        List<Node> activations = activations(sum);
        List<String> cuts = cuts(sum, activations);
        List<String> layerInputs = layerInputs(activations, cuts);
        return new EncoderStructure(
                lookup.input(0),
                sum,
                layerInputs,
                parameterLayers(sum, activations, layerInputs),
                cuts,
                Math.toIntExact(types.of(output).dimension(-1).factor()));
    }

    private Node wordLookup() {
        return graph.nodes().stream()
                .filter(node -> node.is("Gather") && graph.hasInput(node.input(0)))
                .filter(node -> isIds(node.input(1)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UnsupportedGraphException(
                                        "no embedding is looked up by input_ids: not an encoder"));
    }

    private boolean isIds(String value) {
        if (value.equals(EncoderReader.INPUT_IDS)) {
            return true;
        }
        Optional<Node> producer = editor.producer(value);
        return producer.isPresent()
                && PASSING.contains(producer.get().operator())
                && isIds(producer.get().input(0));
    }

    private String embeddingSum(String value) {
        return editor.soleConsumer(value)
                .filter(node -> node.is("Add"))
                .map(node -> embeddingSum(node.output()))
                .orElse(value);
    }

    /** The nodes between the embedding sum and the output, in order. */
    private List<Node> activations(String sum) {
        Set<String> active = new HashSet<>(Set.of(sum));
        List<Node> found = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (node.inputs().stream().anyMatch(active::contains)) {
                active.addAll(node.outputs());
                found.add(node);
            }
        }
        return found;
    }

    private static List<String> cuts(String sum, List<Node> activations) {
        Map<String, Integer> uses = new HashMap<>();
        activations.forEach(
                node -> node.inputs().forEach(name -> uses.merge(name, 1, Integer::sum)));
        Map<String, Integer> live = new HashMap<>(Map.of(sum, uses.getOrDefault(sum, 0)));
        List<String> cuts = new ArrayList<>(List.of(sum));
        for (Node node : activations) {
            node.inputs()
                    .forEach(
                            input -> live.computeIfPresent(input, (k, n) -> n == 1 ? null : n - 1));
            live.put(node.output(), uses.getOrDefault(node.output(), 0));
            if (live.size() == 1) {
                cuts.add(node.output());
            }
        }
        return cuts;
    }

    private List<String> layerInputs(List<Node> activations, List<String> cuts) {
        List<String> inputs = new ArrayList<>();
        String latest = cuts.get(0);
        for (Node node : activations) {
            if (node.is("Softmax") && !inputs.contains(latest)) {
                inputs.add(latest);
            }
            latest = cuts.contains(node.output()) ? node.output() : latest;
        }
        if (inputs.isEmpty() || !latest.equals(output)) {
            throw new UnsupportedGraphException("no attention layers are found in the graph");
        }
        inputs.add(output);
        return inputs;
    }

    private Map<String, Integer> parameterLayers(
            String sum, List<Node> activations, List<String> layerInputs) {
        Map<String, Integer> layers = new LinkedHashMap<>();
        int last = layerInputs.size() - 2;
        int layer = layerInputs.get(0).equals(sum) ? 0 : -1;
        for (Node node : activations) {
            for (String input : node.inputs()) {
                if (graph.hasInput(input) && isWeight(input)) {
                    layers.putIfAbsent(input, layer);
                }
            }
            layer = layerInputs.contains(node.output()) ? Math.min(layer + 1, last) : layer;
        }
        return layers;
    }

    private boolean isWeight(String input) {
        return graph.inputs().stream().anyMatch(i -> i.name().equals(input) && i.isFixed());
    }
}
