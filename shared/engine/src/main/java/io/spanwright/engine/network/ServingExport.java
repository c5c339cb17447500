package io.spanwright.engine.network;

import io.spanwright.engine.encoder.EncoderReader;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the weights into the plain forward graph, and the word embedding in front of it. */
final class ServingExport {
    private ServingExport() {}

    /**
     * The graph for serving.
     *
     * @param plain reads word vectors
     * @param wordEmbedding name of their table
     * @param members trained values; of more than one set the graph gives the mean of the scores
     */
    static Graph graph(
            Graph plain,
            Parameters parameters,
            List<WeightCopy> members,
            FrozenWeights frozen,
            String wordEmbedding,
            Constant wordTable) {
        GraphEditor editor = new GraphEditor(lookingUp(plain, wordEmbedding), "serving");
        editor.addConstant(wordEmbedding, wordTable);
        frozen.constants().forEach((name, constant) -> put(name, constant, editor));
        List<Map<String, Constant>> trained =
                members.stream().map(member -> constants(parameters, member)).toList();
        if (members.size() > 1) {
            return EnsembleGraph.of(editor.toGraph(), trained);
        }
        trained.get(0).forEach((name, constant) -> put(name, constant, editor));
        return editor.toGraph();
    }

    private static Map<String, Constant> constants(Parameters parameters, WeightCopy member) {
        Map<String, Constant> constants = new LinkedHashMap<>();
        for (Parameter parameter : parameters.all()) {
            constants.put(parameter.name(), copy(parameter, member.values(parameter)));
        }
        return constants;
    }

    /** The graph with the lookup of word vectors by ids; the table is yet to come. */
    static Graph lookingUp(Graph plain, String wordEmbedding) {
        GraphEditor editor = new GraphEditor(plain, "lookup");
        editor.removeInput(EncoderReader.WORD_VECTORS);
        editor.add(
                new Node(
                        "Gather",
                        "",
                        List.of(wordEmbedding, EncoderReader.INPUT_IDS),
                        List.of(EncoderReader.WORD_VECTORS),
                        Map.of()));
        return editor.toGraph();
    }

    private static void put(String name, Constant constant, GraphEditor editor) {
        if (editor.hasInput(name)) {
            editor.removeInput(name);
            editor.addConstant(name, constant);
        }
    }

    // The trainer's buffer has the machine's byte order, a file has little-endian.
    private static Constant copy(Parameter parameter, FloatBuffer values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(parameter.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return new Constant(ElementType.FLOAT, parameter.shape(), bytes);
    }
}
