package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ConstantFolding;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.GeluFusion;
import io.spanwright.engine.onnx.GemmFusion;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.GraphReader;
import io.spanwright.engine.onnx.LayerNormalizationFusion;
import io.spanwright.engine.onnx.OpsetUpgrade;
import io.spanwright.engine.onnx.ReshapeSimplification;
import io.spanwright.engine.onnx.ShapeProbe;
import io.spanwright.engine.onnx.TensorType;
import io.spanwright.engine.onnx.Types;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.onnx.Zeros;
import io.spanwright.engine.runtime.OnnxRuntime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads an exported encoder and brings its graph into the form that training starts from. */
public final class EncoderReader {
    /** Sub-word ids, int64 [B, S]. */
    public static final String INPUT_IDS = "input_ids";

    /** 1 for a sub-word, 0 for padding, int64 [B, S]. */
    public static final String ATTENTION_MASK = "attention_mask";

    private static final String TOKEN_TYPE_IDS = "token_type_ids";
    private static final String POSITION_IDS = "position_ids";
    private static final Set<String> KNOWN_INPUTS =
            Set.of(INPUT_IDS, ATTENTION_MASK, TOKEN_TYPE_IDS, POSITION_IDS);

    private final OnnxRuntime runtime;
    private final boolean fused;
    private final Zeros zeros = new Zeros();
    private final Map<String, Constant> weights = new LinkedHashMap<>();

    private EncoderReader(OnnxRuntime runtime, boolean fused) {
        this.runtime = runtime;
        this.fused = fused;
    }

    /**
     * Reads an encoder.
     *
     * @param model an ONNX file; kept by the encoder, so not changed afterwards
     * @throws UnsupportedGraphException where it is not an encoder that can be trained
     */
    public static Encoder read(String name, byte[] model, byte[] tokenizer, OnnxRuntime runtime) {
        return new EncoderReader(runtime, true).read(name, model, tokenizer);
    }

    /** As {@link #read}, leaving every operator as it was exported. */
    static Encoder readUnfused(String name, byte[] model, byte[] tokenizer, OnnxRuntime runtime) {
        return new EncoderReader(runtime, false).read(name, model, tokenizer);
    }

    private Encoder read(String name, byte[] model, byte[] tokenizer) {
        Graph graph = withoutIdleInputs(GraphReader.read(model));
        graph = lift(ConstantFolding.apply(graph, runtime));
        Types types = ShapeProbe.probe(graph, runtime, zeros);
        graph = OpsetUpgrade.apply(withHiddenOutput(graph, types), types);
        if (fused) {
            graph = fuse(graph, types);
        }
        graph =
                ReshapeSimplification.apply(
                        graph, ShapeProbe.probe(graph, runtime, zeros), INPUT_IDS);
        types = ShapeProbe.probe(graph, runtime, zeros);
        EncoderStructure structure = StructureFinder.find(graph, types);
        int longest = LengthLimit.find(graph, structure, runtime, zeros);
        weights.keySet().removeIf(unused(graph));
        return new Encoder(name, tokenizer, graph, weights, structure, longest);
    }

    private static Predicate<String> unused(Graph graph) {
        return weight -> !graph.hasInput(weight);
    }

    private static Graph fuse(Graph graph, Types types) {
        Graph normalized = LayerNormalizationFusion.apply(graph);
        return GemmFusion.apply(GeluFusion.apply(normalized), types, INPUT_IDS);
    }

    // One segment: token types are all 0. Positions count from 0.
    private static Graph withoutIdleInputs(Graph graph) {
        for (ValueInfo input : graph.inputs()) {
            if (!KNOWN_INPUTS.contains(input.name())) {
                throw new UnsupportedGraphException(
                        "the model has an input %s; an encoder has input_ids and attention_mask"
                                .formatted(input.name()));
            }
        }
        if (!graph.hasInput(INPUT_IDS) || !graph.hasInput(ATTENTION_MASK)) {
            throw new UnsupportedGraphException(
                    "the model lacks input_ids or attention_mask: not an encoder");
        }
        GraphEditor editor = new GraphEditor(graph, "inputs");
        replaceInput(TOKEN_TYPE_IDS, editor, () -> editor.add("Sub", INPUT_IDS, INPUT_IDS));
        replaceInput(POSITION_IDS, editor, () -> positions(editor));
        return editor.toGraph();
    }

    private static void replaceInput(String name, GraphEditor editor, Supplier<String> value) {
        if (editor.hasInput(name)) {
            editor.removeInput(name);
            editor.redirect(name, value.get(), Set.of());
        }
    }

    // The running sum of ones, less one: [B, S].
    private static String positions(GraphEditor editor) {
        String zeros = editor.add("Sub", INPUT_IDS, INPUT_IDS);
        String ones = editor.add("Add", zeros, editor.constant(Constant.scalar(1L)));
        String axis = editor.constant(Constant.scalar(1L));
        return editor.add("CumSum", Map.of("exclusive", Attribute.of(1)), ones, axis);
    }

    // What is more than a number is a weight: it becomes an input, so that it can be trained and
    // is never copied into a serialised graph.
    private Graph lift(Graph graph) {
        GraphEditor editor = new GraphEditor(graph, "lift");
        graph.constants()
                .forEach(
                        (name, constant) -> {
                            if (constant.type() == ElementType.FLOAT && constant.count() > 1) {
                                editor.removeConstant(name);
                                editor.addInput(
                                        ValueInfo.fixed(name, constant.type(), constant.shape()));
                                weights.put(name, constant);
                            }
                        });
        return editor.toGraph();
    }

    private static Graph withHiddenOutput(Graph graph, Types types) {
        ValueInfo hidden =
                graph.outputs().stream()
                        .filter(output -> types.knows(output.name()))
                        .filter(output -> isHidden(types.of(output.name())))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new UnsupportedGraphException(
                                                "no output is float [windows, length, hidden"
                                                        + " size]"));
        GraphEditor editor = new GraphEditor(graph, "output");
        editor.removeOutputs();
        editor.addOutput(types.of(hidden.name()).named(hidden.name()));
        editor.prune(false);
        return editor.toGraph();
    }

    private static boolean isHidden(TensorType type) {
        return type.element() == ElementType.FLOAT
                && type.rank() == 3
                && type.isByBatch()
                && type.dimension(2).isFixed();
    }
}
