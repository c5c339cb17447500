package io.spanwright.engine.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.onnx.ShapeProbe;
import io.spanwright.engine.onnx.TensorType;
import io.spanwright.engine.onnx.Types;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.Tensor;
import io.spanwright.engine.runtime.TestRuntime;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Encoders of every shape are understood alike. */
class EncoderShapeTest {
    private static final OnnxRuntime RUNTIME = TestRuntime.get();
    private static final int WIDTH = 32;

    @ParameterizedTest
    @EnumSource
    void layersAndEmbeddingsAreFound(EncoderShape shape) {
        Encoder encoder = shape.encoder();
        EncoderStructure structure = encoder.structure();
        assertThat(encoder.layerCount()).isEqualTo(2);
        assertThat(encoder.hiddenSize()).isEqualTo(WIDTH);
        assertThat(structure.wordEmbedding()).isEqualTo("weight.0");
        Types types = ShapeProbe.probe(encoder.graph(), RUNTIME);
        TensorType hidden = types.of(structure.output());
        assertThat(hidden.isByBatch()).isTrue();
        assertThat(types.of(structure.embeddingSum())).isEqualTo(hidden);
        assertThat(structure.layerInputs()).hasSize(3).doesNotHaveDuplicates();
        assertThat(structure.layerInputs())
                .allSatisfy(i -> assertThat(types.of(i)).isEqualTo(hidden));
        assertThat(structure.cuts()).containsAll(structure.layerInputs());
        assertThat(structure.cuts()).startsWith(structure.embeddingSum());
    }

    @ParameterizedTest
    @EnumSource
    void everyWeightBehindTheEmbeddingsIsInTheLayerThatUsesIt(EncoderShape shape) {
        RandomEncoder size = new RandomEncoder(3, WIDTH, 4, 5);
        Encoder encoder = TestEncoders.read(shape.graph(size), shape.tokenizer());
        Map<String, Integer> layers = encoder.structure().parameterLayers();
        List<String> tables = tables(encoder);
        List<String> others =
                encoder.weights().keySet().stream().filter(name -> !tables.contains(name)).toList();
        assertThat(layers.keySet()).containsExactlyInAnyOrderElementsOf(others);
        long ofALayer = layers.values().stream().filter(layer -> layer == 0).count();
        for (int layer = 1; layer < 3; layer++) {
            int one = layer;
            assertThat(layers.values().stream().filter(l -> l == one)).hasSize((int) ofALayer);
        }
        assertThat(layers.values()).allMatch(layer -> layer >= -1 && layer < 3);
    }

    /** Position and type tables, which are looked up in front of the embedding sum. */
    private static List<String> tables(Encoder encoder) {
        return encoder.graph().nodes().stream()
                .filter(node -> node.is("Gather"))
                .map(node -> node.input(0))
                .filter(encoder.weights()::containsKey)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void positionsThatMayBeUsedAreCounted(EncoderShape shape) {
        assertThat(shape.encoder().maximumLength()).isEqualTo(EncoderShape.MAXIMUM_LENGTH);
    }

    @Test
    void robertasTableHasTwoRowsThatNoPositionUses() {
        Graph graph = RobertaGraph.of(new RandomEncoder(1, WIDTH, 4, 5), 120, 514);
        assertThat(TestEncoders.read(graph, "").maximumLength()).isEqualTo(512);
    }

    @ParameterizedTest
    @EnumSource
    void sizesAreReadOffTheIds(EncoderShape shape) {
        assertThat(shape.encoder().graph().nodes())
                .filteredOn(node -> node.is("Shape"))
                .allMatch(node -> node.input(0).equals(EncoderReader.INPUT_IDS));
    }

    @ParameterizedTest
    @EnumSource
    void simplificationKeepsTheResult(EncoderShape shape) {
        long padding = shape.padding();
        long[] ids = {20, 50, 61, 30, 20, 7, padding, padding};
        long[] mask = {1, 1, 1, 1, 1, 1, 0, 0};
        float[] expected = exported(shape.graph(), ids, mask);
        float[] found = simplified(shape.encoder(), ids, mask);
        int real = 6 * WIDTH;
        assertThat(Arrays.copyOf(found, real))
                .containsExactly(Arrays.copyOf(expected, real), within(1e-5f));
    }

    private static float[] exported(Graph graph, long[] ids, long[] mask) {
        Map<String, Tensor> inputs = new HashMap<>();
        if (graph.hasInput("token_type_ids")) {
            inputs.put("token_type_ids", RUNTIME.longs(new long[8], 2, 4));
        }
        return run(graph, inputs, ids, mask);
    }

    private static float[] simplified(Encoder encoder, long[] ids, long[] mask) {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        for (ValueInfo input : encoder.graph().inputs()) {
            if (input.type() == ElementType.FLOAT && input.isFixed()) {
                float[] values = encoder.weights().get(input.name()).toFloats();
                inputs.put(input.name(), RUNTIME.floats(values, input.shape()));
            }
        }
        float[] table = encoder.wordTable().toFloats();
        float[] vectors = new float[ids.length * WIDTH];
        for (int at = 0; at < ids.length; at++) {
            System.arraycopy(table, (int) ids[at] * WIDTH, vectors, at * WIDTH, WIDTH);
        }
        inputs.put(EncoderReader.WORD_VECTORS, RUNTIME.floats(vectors, 2, 4, WIDTH));
        return run(encoder.graph(), inputs, ids, mask);
    }

    private static float[] run(Graph graph, Map<String, Tensor> inputs, long[] ids, long[] mask) {
        inputs.put("input_ids", RUNTIME.longs(ids, 2, 4));
        inputs.put("attention_mask", RUNTIME.longs(mask, 2, 4));
        String output = graph.outputs().get(0).name();
        ByteBuffer model = GraphWriter.toBuffer(graph);
        try (ModelSession session = RUNTIME.open(model, 1);
                Outputs outputs = session.run(inputs, Set.of(output))) {
            return outputs.get(output).toFloats();
        } finally {
            inputs.values().forEach(Tensor::close);
        }
    }
}
