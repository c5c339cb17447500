package io.spanwright.engine.network;

import io.spanwright.engine.encoder.EncoderReader;
import io.spanwright.engine.encoder.EncoderStructure;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.Dimension;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.ShapeVectors;
import io.spanwright.engine.onnx.ValueInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The network's forward graph: the kept layers of the encoder, the word-shape embedding, the head,
 * and for training the dropout masks.
 */
final class NetworkGraph {
    static final String SHAPE_IDS = "shape_ids";
    static final String SCORES = "scores";
    static final String SHAPE_EMBEDDING = "word_shape.embedding";
    static final String HEAD_WEIGHT = "head.weight";
    static final String HEAD_BIAS = "head.bias";

    private final NetworkSpec spec;
    private final EncoderStructure structure;
    private final GraphEditor editor;
    private final List<DropoutSite> sites = new ArrayList<>();

    private NetworkGraph(NetworkSpec spec) {
        this.spec = spec;
        structure = spec.encoder().structure();
        editor = new GraphEditor(spec.encoder().graph(), "network");
    }

    /**
     * A forward graph.
     *
     * @param graph inputs: ids, masks, weights; output: scores [B, S, T]
     * @param sites where masks are fed; empty without dropout
     */
    record Built(Graph graph, List<DropoutSite> sites) {
        Built {
            sites = List.copyOf(sites);
        }
    }

    /** The graph for serving and evaluation. */
    static Built plain(NetworkSpec spec) {
        return new NetworkGraph(spec).build(false);
    }

    /** The graph for training. */
    static Built withDropout(NetworkSpec spec) {
        return new NetworkGraph(spec).build(true);
    }

    private Built build(boolean dropout) {
        String hidden = structure.layerInputs().get(spec.layers());
        editor.removeOutputs();
        editor.addOutput(ValueInfo.untyped(hidden));
        editor.prune(false);
        editor.removeOutputs();
        String masked = hidden;
        if (dropout && spec.hiddenDropout() > 0) {
            maskBranches(hidden);
            masked = spec.frozenLayers() == 0 ? maskEmbedding(hidden) : hidden;
        }
        String shaped = addShapes(masked);
        String read = dropout ? mask(shaped, spec.headDropout()) : shaped;
        addHead(read);
        editor.prune(true);
        return new Built(editor.toGraph(), sites);
    }

    // With frozen layers, the shapes enter above them: the backward graph then ends there.
    private String addShapes(String hidden) {
        String point =
                spec.frozenLayers() == 0
                        ? structure.embeddingSum()
                        : structure.layerInputs().get(spec.frozenLayers());
        editor.addInput(ValueInfo.ids(SHAPE_IDS));
        editor.addInput(weight(SHAPE_EMBEDDING, spec.shapeCount(), hiddenSize()));
        String shapes = editor.add("Gather", SHAPE_EMBEDDING, SHAPE_IDS);
        return insert(point, hidden, editor.freshName("shaped"), shapes, "Add");
    }

    private String maskEmbedding(String hidden) {
        String first = structure.layerInputs().get(0);
        return insert(
                first, hidden, editor.freshName("dropped"), site(spec.hiddenDropout()), "Mul");
    }

    // A residual branch is what is added to a cut to give the next cut.
    private void maskBranches(String hidden) {
        List<String> cuts = structure.cuts();
        int from = cuts.indexOf(structure.layerInputs().get(spec.frozenLayers()));
        for (int i = from + 1; i <= cuts.indexOf(hidden); i++) {
            String earlier = cuts.get(i - 1);
            editor.producer(cuts.get(i), "Add")
                    .filter(sum -> sum.inputs().contains(earlier))
                    .ifPresent(sum -> maskBranch(sum, earlier));
        }
    }

    private void maskBranch(Node sum, String residual) {
        String branch = sum.input(0).equals(residual) ? sum.input(1) : sum.input(0);
        String masked = mask(branch, spec.hiddenDropout());
        editor.replace(
                sum,
                new Node("Add", "", List.of(masked, residual), sum.outputs(), sum.attributes()));
    }

    /** Puts an operator behind a value; gives the new end of the graph. */
    private String insert(
            String value, String end, String output, String operand, String operator) {
        Node inserted = new Node(operator, "", List.of(value, operand), List.of(output), Map.of());
        editor.add(inserted);
        editor.redirect(value, output, Set.of(inserted));
        return value.equals(end) ? output : end;
    }

    private String mask(String value, double probability) {
        return probability == 0 ? value : editor.add("Mul", value, site(probability));
    }

    private String site(double probability) {
        String name = "dropout_mask." + sites.size();
        sites.add(new DropoutSite(name, probability));
        editor.addInput(
                ValueInfo.of(
                        name,
                        ElementType.FLOAT,
                        "windows",
                        "length",
                        String.valueOf(hiddenSize())));
        return name;
    }

    // (B, S, H) -> (B * S, H) -> (B * S, T) -> (B, S, T)
    private void addHead(String hidden) {
        editor.addInput(weight(HEAD_WEIGHT, hiddenSize(), spec.tagCount()));
        editor.addInput(weight(HEAD_BIAS, spec.tagCount()));
        String flat =
                editor.add("Reshape", hidden, editor.constant(Constant.vector(-1, hiddenSize())));
        String scores = editor.add("Gemm", flat, HEAD_WEIGHT, HEAD_BIAS);
        List<Dimension> shape =
                List.of(Dimension.WINDOWS, Dimension.LENGTH, Dimension.of(spec.tagCount()));
        String vector = new ShapeVectors(editor, EncoderReader.INPUT_IDS).of(shape);
        editor.add(new Node("Reshape", "", List.of(scores, vector), List.of(SCORES), Map.of()));
        editor.addOutput(
                ValueInfo.of(
                        SCORES,
                        ElementType.FLOAT,
                        "windows",
                        "length",
                        String.valueOf(spec.tagCount())));
    }

    private static ValueInfo weight(String name, long... shape) {
        return ValueInfo.fixed(name, ElementType.FLOAT, Arrays.stream(shape).boxed().toList());
    }

    private int hiddenSize() {
        return structure.hiddenSize();
    }
}
