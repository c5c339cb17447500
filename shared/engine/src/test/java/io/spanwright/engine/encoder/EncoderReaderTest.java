package io.spanwright.engine.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.Tensor;
import io.spanwright.engine.runtime.TestRuntime;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderReaderTest {
    private static final long[] IDS = {2, 50, 61, 3, 2, 7, 3, 0};
    private static final long[] MASK = {1, 1, 1, 1, 1, 1, 1, 0};
    private static final OnnxRuntime RUNTIME = TestRuntime.get();

    @Test
    void fusesWhatTheExporterSpelledOut() {
        List<String> operators = operators(TestEncoders.tiny().graph());
        assertThat(operators).doesNotContain("Erf", "Pow", "Sqrt", "ReduceMean");
        assertThat(operators.stream().filter("LayerNormalization"::equals)).hasSize(5);
        assertThat(operators.stream().filter("com.microsoft.Gelu"::equals)).hasSize(2);
        assertThat(operators.stream().filter("Gemm"::equals)).hasSize(12);
        assertThat(operators.stream().filter("MatMul"::equals)).hasSize(4);
    }

    @Test
    void givesEveryReshapeAShapeThatIsSharedByTheGraph() {
        List<String> operators = operators(TestEncoders.tinyUnfused().graph());
        assertThat(operators.stream().filter("Concat"::equals).count()).isLessThanOrEqualTo(2);
        assertThat(operators).contains("Erf", "Pow");
    }

    @Test
    void simplificationKeepsTheResult() {
        float[] expected = hidden(RandomEncoder.TINY.graph());
        assertThat(hidden(TestEncoders.tiny())).containsExactly(expected, within(1e-5f));
        assertThat(hidden(TestEncoders.tinyUnfused())).containsExactly(expected, within(1e-5f));
    }

    @Test
    void findsLayersAndEmbeddingsWithoutNames() {
        Encoder encoder = TestEncoders.read(new RandomEncoder(3, 16, 2, 5));
        assertThat(encoder.layerCount()).isEqualTo(3);
        assertThat(encoder.hiddenSize()).isEqualTo(16);
        assertThat(encoder.maximumLength()).isEqualTo(128);
        Map<String, Integer> layers = encoder.structure().parameterLayers();
        assertThat(encoder.structure().wordEmbedding()).isEqualTo("weight.0");
        assertThat(layers).doesNotContainKeys("weight.0", "weight.1", "weight.2");
        assertThat(layers).hasSize(2 + 3 * 16);
        assertThat(layers).containsEntry("weight.3", -1).containsEntry("weight.4", -1);
        IntStream.range(5, 53)
                .forEach(i -> assertThat(layers).containsEntry("weight." + i, (i - 5) / 16));
    }

    @ParameterizedTest
    @CsvSource({"all-minilm-l6-v2, 6, 98", "bge-small-en-v1.5, 12, 194"})
    void understandsPretrainedEncoders(String name, int layers, int parameters) {
        Encoder encoder = Encoders.fromClassPath(name, RUNTIME);
        EncoderStructure structure = encoder.structure();
        assertThat(encoder.layerCount()).isEqualTo(layers);
        assertThat(encoder.hiddenSize()).isEqualTo(384);
        assertThat(encoder.maximumLength()).isEqualTo(512);
        assertThat(structure.wordEmbedding()).isEqualTo("embeddings.word_embeddings.weight");
        assertThat(structure.embeddingSum()).isEqualTo("/embeddings/Add_1_output_0");
        assertThat(structure.parameterLayers()).hasSize(parameters);
        structure
                .parameterLayers()
                .forEach(
                        (weight, layer) ->
                                assertThat(weight)
                                        .matches(
                                                layer < 0
                                                        ? "embeddings\\.LayerNorm.*"
                                                        : "onnx::MatMul_.*|encoder\\.layer\\."
                                                                + layer
                                                                + "\\..*"));
    }

    @Test
    void leavesOutAHeadBehindTheLayers() {
        GraphEditor editor = new GraphEditor(RandomEncoder.TINY.graph(), "test");
        editor.addConstant("labels", Constant.floats(List.of(64L, 3L), new float[192]));
        String scores = editor.add("MatMul", "last_hidden_state", "labels");
        editor.removeOutputs();
        editor.addOutput(ValueInfo.of(scores, ElementType.FLOAT, "windows", "length", "3"));
        Encoder encoder = TestEncoders.read(editor.toGraph(), "");
        assertThat(encoder.layerCount()).isEqualTo(2);
        assertThat(encoder.hiddenSize()).isEqualTo(64);
        assertThat(encoder.weights()).doesNotContainKey("labels");
        assertThat(encoder.structure().parameterLayers()).doesNotContainKey("labels");
    }

    @Test
    void saysThatEmbeddingsAreNarrowerThanLayers() {
        assertThatThrownBy(() -> TestEncoders.read(UnsupportedEncoders.widened(), ""))
                .isInstanceOf(UnsupportedGraphException.class)
                .hasMessageContaining("the embeddings are 16 wide but the layers 32");
    }

    @Test
    void namesAnInputThatItDoesNotKnow() {
        assertThatThrownBy(
                        () ->
                                changed(
                                        editor -> {
                                            editor.addInput(ValueInfo.ids("pixels"));
                                            return editor;
                                        }))
                .isInstanceOf(UnsupportedGraphException.class)
                .hasMessageContaining("pixels");
    }

    @Test
    void refusesAModelThatIsNoEncoder() {
        GraphEditor editor = new GraphEditor(17, "test");
        editor.addInput(ValueInfo.ids("input_ids"));
        editor.addInput(ValueInfo.ids("attention_mask"));
        String sum = editor.add("Add", "input_ids", "attention_mask");
        editor.add(new Node("Cast", "", List.of(sum), List.of("y"), Map.of("to", Attribute.of(1))));
        editor.addOutput(ValueInfo.of("y", ElementType.FLOAT, "windows", "length"));
        assertThatThrownBy(() -> read(editor.toGraph()))
                .isInstanceOf(UnsupportedGraphException.class)
                .hasMessageContaining("no embedding is looked up by input_ids");
    }

    @Test
    void refusesBytesThatAreNoModel() {
        byte[] text = "not a model".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(
                        () ->
                                EncoderReader.read(
                                        "text", ByteBuffer.wrap(text), new byte[0], RUNTIME))
                .isInstanceOf(UnsupportedGraphException.class)
                .hasMessageContaining("not an ONNX model");
    }

    private static void changed(UnaryOperator<GraphEditor> change) {
        read(change.apply(new GraphEditor(RandomEncoder.TINY.graph(), "test")).toGraph());
    }

    private static void read(Graph graph) {
        EncoderReader.read("changed", GraphWriter.toBuffer(graph), new byte[0], RUNTIME);
    }

    private static List<String> operators(Graph graph) {
        return graph.nodes().stream().map(Node::qualifiedOperator).toList();
    }

    private static float[] hidden(Graph exported) {
        return run(
                GraphWriter.toBuffer(exported),
                Map.of("token_type_ids", RUNTIME.longs(new long[8], 2, 4)));
    }

    private static float[] hidden(Encoder encoder) {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        encoder.weights()
                .forEach(
                        (name, weight) ->
                                weights.put(
                                        name,
                                        RUNTIME.floats(
                                                weight.toFloats(),
                                                weight.shape().stream()
                                                        .mapToLong(Long::longValue)
                                                        .toArray())));
        weights.put(EncoderReader.WORD_VECTORS, wordVectors(encoder));
        return run(GraphWriter.toBuffer(encoder.graph()), weights);
    }

    private static Tensor wordVectors(Encoder encoder) {
        int width = encoder.hiddenSize();
        float[] table = encoder.wordTable().toFloats();
        float[] vectors = new float[IDS.length * width];
        for (int at = 0; at < IDS.length; at++) {
            System.arraycopy(table, (int) IDS[at] * width, vectors, at * width, width);
        }
        return RUNTIME.floats(vectors, 2, 4, width);
    }

    private static float[] run(ByteBuffer model, Map<String, Tensor> more) {
        Map<String, Tensor> inputs = new LinkedHashMap<>(more);
        inputs.put("input_ids", RUNTIME.longs(IDS, 2, 4));
        inputs.put("attention_mask", RUNTIME.longs(MASK, 2, 4));
        String output = "last_hidden_state";
        try (ModelSession session = RUNTIME.open(model, 1);
                Outputs outputs = session.run(inputs, Set.of(output))) {
            return outputs.get(output).toFloats();
        } finally {
            inputs.values().forEach(Tensor::close);
        }
    }
}
