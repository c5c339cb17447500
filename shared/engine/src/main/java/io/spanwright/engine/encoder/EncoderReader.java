package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ConstantFolding;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.GeluFusion;
import io.spanwright.engine.onnx.GemmFusion;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.GraphReader;
import io.spanwright.engine.onnx.LayerNormalizationFusion;
import io.spanwright.engine.onnx.OpsetConversion;
import io.spanwright.engine.onnx.ReshapeSimplification;
import io.spanwright.engine.onnx.ShapeProbe;
import io.spanwright.engine.onnx.TensorType;
import io.spanwright.engine.onnx.Types;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.onnx.Zeros;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.OnnxRuntimeException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Reads an exported encoder and brings its graph into the form that training starts from. */
public final class EncoderReader {
    /** Sub-word ids, int64 [B, S]. */
    public static final String INPUT_IDS = "input_ids";

    /** 1 for a sub-word, 0 for padding, int64 [B, S]. */
    public static final String ATTENTION_MASK = "attention_mask";

    /** Rows of the word embedding by sub-word ids, float [B, S, H]. */
    public static final String WORD_VECTORS = "word_vectors";

    private final OnnxRuntime runtime;
    private final boolean fused;
    private final Zeros zeros = new Zeros();

    private EncoderReader(OnnxRuntime runtime, boolean fused) {
        this.runtime = runtime;
        this.fused = fused;
    }

    /**
     * Reads an encoder.
     *
     * @param model an ONNX file from position to limit; kept by the encoder, so not changed
     *     afterwards
     * @throws UnsupportedGraphException where it is not an encoder that can be trained
     */
    public static Encoder read(
            String name, ByteBuffer model, byte[] tokenizer, OnnxRuntime runtime) {
        return new EncoderReader(runtime, true).refusing(name, model, tokenizer);
    }

    /** As {@link #read}, leaving every operator as it was exported. */
    static Encoder readUnfused(
            String name, ByteBuffer model, byte[] tokenizer, OnnxRuntime runtime) {
        return new EncoderReader(runtime, false).refusing(name, model, tokenizer);
    }

    private Encoder refusing(String name, ByteBuffer model, byte[] tokenizer) {
        try {
            return read(name, model, tokenizer);
        } catch (OnnxRuntimeException e) {
            // It names operator and node: one it does not know, or one whose inputs do not fit.
            throw new UnsupportedGraphException(
                    e.getMessage() + "; export the model with standard operators alone", e);
        }
    }

    private Encoder read(String name, ByteBuffer model, byte[] tokenizer) {
        Graph read = EncoderInputs.reduce(GraphReader.read(model));
        EncoderWeights.Lifted lifted = EncoderWeights.lift(ConstantFolding.apply(read, runtime));
        WordLookup lookup = WordLookup.find(lifted.graph());
        Constant table = lifted.weights().get(lookup.table());
        Graph graph = simplify(lookup.detach(lifted.graph(), table.shape().get(1)));
        Types types = types(graph);
        EncoderStructure structure = StructureFinder.find(graph, types, lookup.table());
        graph = endingAt(structure.output(), graph, types);
        int longest = LengthLimit.find(graph, structure, runtime, zeros);
        Map<String, Constant> weights = new LinkedHashMap<>(lifted.weights());
        weights.keySet().removeIf(absentFrom(graph));
        return new Encoder(name, tokenizer, graph, table, weights, structure, longest);
    }

    private static Predicate<String> absentFrom(Graph graph) {
        return weight -> !graph.hasInput(weight);
    }

    private Graph simplify(Graph read) {
        Types types = types(read);
        Graph graph = OpsetConversion.apply(endingAt(hidden(read, types), read, types), types);
        if (fused) {
            Graph normalized = LayerNormalizationFusion.apply(graph);
            graph = GemmFusion.apply(GeluFusion.apply(normalized), types, INPUT_IDS);
        }
        Graph simplified = ReshapeSimplification.apply(graph, types(graph), INPUT_IDS);
        return ConstantFolding.apply(simplified, runtime);
    }

    private Types types(Graph graph) {
        return ShapeProbe.probe(graph, runtime, zeros);
    }

    private static String hidden(Graph graph, Types types) {
        return graph.outputs().stream()
                .map(ValueInfo::name)
                .filter(types::knows)
                .filter(output -> isHidden(types.of(output)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UnsupportedGraphException(
                                        "no output is float [windows, length, hidden size];"
                                                + " export the model for feature extraction"));
    }

    private static Graph endingAt(String output, Graph graph, Types types) {
        GraphEditor editor = new GraphEditor(graph, "output");
        editor.removeOutputs();
        editor.addOutput(types.of(output).named(output));
        editor.prune(false);
        graph.inputs().stream()
                .filter(input -> input.isFixed() && editor.consumers(input.name()).isEmpty())
                .forEach(weight -> editor.removeInput(weight.name()));
        return editor.toGraph();
    }

    private static boolean isHidden(TensorType type) {
        return type.element() == ElementType.FLOAT
                && type.rank() == 3
                && type.isByBatch()
                && type.dimension(2).isFixed();
    }
}
