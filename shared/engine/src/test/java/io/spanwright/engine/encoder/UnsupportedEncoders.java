package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.ValueInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Directories of encoders that can't be used, each for another reason. */
public final class UnsupportedEncoders {
    private static final RandomEncoder SIZE = new RandomEncoder(1, 32, 4, 7);
    private static final int POSITIONS = 64;

    private UnsupportedEncoders() {}

    /** With this operator in place of GELU. */
    public static Path withActivation(String operator, Path directory) throws IOException {
        return write(activated("", operator), directory);
    }

    /** With an operator of a vendor's in place of GELU. */
    public static Path withForeignActivation(Path directory) throws IOException {
        return write(activated("vendor", "Fast"), directory);
    }

    private static Graph activated(String domain, String operator) {
        return new RandomEncoderGraph(SIZE, 14, RandomVocabulary.size(), POSITIONS) {
            @Override
            String gelu(String value) {
                String name = "/layer.0/intermediate/" + operator;
                return add(torch().editor(), operator, domain, value, name);
            }
        }.build();
    }

    /** With this operator between mask and scores, where no gradient passes. */
    public static Path withMaskBy(String operator, Path directory) throws IOException {
        Graph graph =
                new RandomEncoderGraph(SIZE, 14, RandomVocabulary.size(), POSITIONS) {
                    @Override
                    String mask() {
                        return add(
                                torch().editor(), operator, "", super.mask(), "/mask/" + operator);
                    }
                }.build();
        return write(graph, directory);
    }

    private static String add(
            GraphEditor editor, String operator, String domain, String value, String name) {
        String output = name + "_output";
        editor.add(new Node(operator, domain, List.of(value), List.of(output), Map.of(), name));
        return output;
    }

    /** With a word embedding of 100 rows, fewer than the tokenizer has ids. */
    public static Path withFewerWords(Path directory) throws IOException {
        return write(RandomEncoderGraph.bert(SIZE, 100, POSITIONS), directory);
    }

    /** With embeddings of half the layers' width, as ALBERT's. */
    static Graph widened() {
        return new RandomEncoderGraph(SIZE, 14, RandomVocabulary.size(), POSITIONS) {
            @Override
            String embeddings() {
                int half = width() / 2;
                String words = torch().matrix(RandomVocabulary.size(), half);
                String rows = torch().add("Gather", words, "input_ids");
                String doubled = torch().add("Add", rows, rows);
                return normalize(dense(doubled, half, width()));
            }
        }.build();
    }

    /** With embeddings as ONNX Runtime's optimiser joins them. */
    public static Path optimised(Path directory) throws IOException {
        GraphEditor editor = inputs();
        editor.addConstant("words", Constant.floats(List.of(4L, 2L), new float[8]));
        editor.addConstant("scale", Constant.floats(List.of(2L), 1, 1));
        editor.add(
                new Node(
                        "EmbedLayerNormalization",
                        Node.CONTRIBUTED,
                        List.of("input_ids", "", "words", "words", "", "scale", "scale"),
                        List.of("last_hidden_state"),
                        Map.of(),
                        "/embeddings"));
        return write(editor.toGraph(), directory);
    }

    /** With a word embedding of bytes. */
    public static Path quantised(Path directory) throws IOException {
        GraphEditor editor = inputs();
        ByteBuffer bytes = ByteBuffer.allocate(32 * 256);
        editor.addConstant("words", new Constant(ElementType.UINT8, List.of(256L, 32L), bytes));
        String rows = editor.add("Gather", "words", "input_ids");
        editor.add(
                new Node(
                        "DequantizeLinear",
                        "",
                        List.of(rows, editor.constant(Constant.scalar(0.1f))),
                        List.of("last_hidden_state"),
                        Map.of()));
        return write(editor.toGraph(), directory);
    }

    private static GraphEditor inputs() {
        GraphEditor editor = new GraphEditor(14, "");
        editor.addInput(ValueInfo.ids("input_ids"));
        editor.addInput(ValueInfo.ids("attention_mask"));
        editor.addOutput(
                ValueInfo.of("last_hidden_state", ElementType.FLOAT, "windows", "length", "2"));
        return editor;
    }

    private static Path write(Graph graph, Path directory) throws IOException {
        return TestEncoders.write(graph, RandomVocabulary.tokenizer(), directory);
    }
}
