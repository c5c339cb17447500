package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.TensorType;
import io.spanwright.engine.onnx.Types;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds embeddings and layers from the graph alone, not from names, which differ from exporter to
 * exporter. Each softmax is one layer's attention; the layer begins at the last of the {@link Cuts}
 * before it.
 */
final class StructureFinder {
    private final Graph graph;
    private final Types types;
    private final GraphEditor editor;

    private StructureFinder(Graph graph, Types types) {
        this.graph = graph;
        this.types = types;
        editor = new GraphEditor(graph, "structure");
    }

    /**
     * Examines an encoder.
     *
     * @param graph with one output, and the word vectors as an input; its weights are inputs
     * @param types of the graph's values
     * @param wordEmbedding name of the weight whose rows the word vectors are
     * @throws UnsupportedGraphException where no layers are found
     */
    static EncoderStructure find(Graph graph, Types types, String wordEmbedding) {
        return new StructureFinder(graph, types).find(wordEmbedding);
    }

    private EncoderStructure find(String wordEmbedding) {
        String sum = embeddingSum(EncoderReader.WORD_VECTORS);
        List<Node> activations = activations(sum);
        List<String> cuts = Cuts.of(sum, activations, graph.outputs().get(0).name());
        List<String> layerInputs = layerInputs(activations, cuts);
        return new EncoderStructure(
                wordEmbedding,
                sum,
                layerInputs,
                new LayerWeights(graph).of(activations, layerInputs),
                cuts.subList(0, cuts.indexOf(last(layerInputs)) + 1),
                hiddenSize(sum, last(layerInputs)));
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

    // Behind the last layer a model may have a head of its own; that is not the encoder's.
    private List<String> layerInputs(List<Node> activations, List<String> cuts) {
        List<String> inputs = new ArrayList<>();
        String latest = cuts.get(0);
        for (Node node : activations) {
            if (node.is("Softmax") && !inputs.contains(latest)) {
                inputs.add(latest);
            }
            latest = cuts.contains(node.output()) ? node.output() : latest;
        }
        if (inputs.isEmpty()) {
            throw none();
        }
        TensorType hidden = types.of(last(inputs));
        cuts.stream()
                .skip(cuts.indexOf(last(inputs)) + 1L)
                .filter(cut -> types.knows(cut) && types.of(cut).equals(hidden))
                .reduce((earlier, later) -> later)
                .ifPresentOrElse(
                        inputs::add,
                        () -> {
                            throw none();
                        });
        return inputs;
    }

    private static UnsupportedGraphException none() {
        return new UnsupportedGraphException("no attention layers are found in the graph");
    }

    private int hiddenSize(String sum, String hidden) {
        long width = types.of(hidden).dimension(-1).factor();
        long embedded = types.of(sum).dimension(-1).factor();
        if (width != embedded) {
            throw new UnsupportedGraphException(
                    "the embeddings are %d wide but the layers %d; encoders that widen their embeddings are not supported"
                            .formatted(embedded, width));
        }
        return Math.toIntExact(width);
    }

    private static String last(List<String> values) {
        return values.get(values.size() - 1);
    }
}
