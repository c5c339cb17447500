package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import io.spanwright.engine.onnx.ValueInfo;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Leaves an encoder two inputs, the ids and the mask; others are computed from them. */
final class EncoderInputs {
    private static final String TOKEN_TYPE_IDS = "token_type_ids";
    private static final String POSITION_IDS = "position_ids";
    private static final Set<String> KNOWN =
            Set.of(
                    EncoderReader.INPUT_IDS,
                    EncoderReader.ATTENTION_MASK,
                    TOKEN_TYPE_IDS,
                    POSITION_IDS);

    private EncoderInputs() {}

    /**
     * One segment: token types are all 0. Positions count from 0.
     *
     * @throws UnsupportedGraphException where there are other inputs than an encoder has
     */
    static Graph reduce(Graph graph) {
        for (ValueInfo input : graph.inputs()) {
            if (!KNOWN.contains(input.name())) {
                throw new UnsupportedGraphException(
                        "the model has an input %s; an encoder has input_ids and attention_mask"
                                .formatted(input.name()));
            }
        }
        if (!graph.hasInput(EncoderReader.INPUT_IDS)
                || !graph.hasInput(EncoderReader.ATTENTION_MASK)) {
            throw new UnsupportedGraphException(
                    "the model lacks input_ids or attention_mask: not an encoder");
        }
        GraphEditor editor = new GraphEditor(graph, "inputs");
        String ids = EncoderReader.INPUT_IDS;
        replace(TOKEN_TYPE_IDS, editor, () -> editor.add("Sub", ids, ids));
        replace(POSITION_IDS, editor, () -> positions(editor));
        return editor.toGraph();
    }

    private static void replace(String name, GraphEditor editor, Supplier<String> value) {
        if (editor.hasInput(name)) {
            editor.removeInput(name);
            editor.redirect(name, value.get(), Set.of());
        }
    }

    // The running sum of ones, less one: [B, S].
    private static String positions(GraphEditor editor) {
        String ids = EncoderReader.INPUT_IDS;
        String zeros = editor.add("Sub", ids, ids);
        String ones = editor.add("Add", zeros, editor.constant(Constant.scalar(1L)));
        String axis = editor.constant(Constant.scalar(1L));
        return editor.add("CumSum", Map.of("exclusive", Attribute.of(1)), ones, axis);
    }
}
