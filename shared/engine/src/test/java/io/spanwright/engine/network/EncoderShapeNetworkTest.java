package io.spanwright.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.encoder.Encoder;
import io.spanwright.engine.encoder.EncoderShape;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.Tensor;
import io.spanwright.engine.runtime.TestRuntime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks of encoders of every shape. */
class EncoderShapeNetworkTest {
    private static final OnnxRuntime RUNTIME = TestRuntime.get();
    private static final int WINDOWS = 3;
    private static final int LENGTH = 9;

    private static Example example(EncoderShape shape) {
        return Example.random(WINDOWS, LENGTH, 3, shape.padding());
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAgreeWithFiniteDifferences(EncoderShape shape) {
        new NetworkGradientCheck(example(shape), 1e-2f, 2e-4).verify(shape.encoder(), 0, 0);
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAboveAFrozenLayerAgreeToo(EncoderShape shape) {
        new NetworkGradientCheck(example(shape), 1e-2f, 2e-4).verify(shape.encoder(), 0.1, 1);
    }

    @ParameterizedTest
    @EnumSource
    void paddingChangesNoResult(EncoderShape shape) {
        Batch batch = example(shape).batch();
        try (TrainableNetwork network = network(shape.encoder(), 2)) {
            float[] together = network.forward(batch, false, 0).scores();
            for (int window = 0; window < WINDOWS; window++) {
                int length = LENGTH - window;
                float[] alone = network.forward(row(batch, window, length), false, 0).scores();
                int from = window * LENGTH * Example.TAGS;
                float[] part = Arrays.copyOfRange(together, from, from + length * Example.TAGS);
                assertThat(part).containsExactly(alone, within(2e-5f));
            }
        }
    }

    /** One window without its padding. */
    private static Batch row(Batch batch, int window, int length) {
        int from = window * LENGTH;
        return new Batch(
                Arrays.copyOfRange(batch.inputIds(), from, from + length),
                Arrays.copyOfRange(batch.attentionMask(), from, from + length),
                Arrays.copyOfRange(batch.shapeIds(), from, from + length),
                1,
                length);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfSubWordsCounts(EncoderShape shape) {
        long[] ids = {50, 60, 70, 80};
        long[] turned = {80, 70, 60, 50};
        try (TrainableNetwork network = network(shape.encoder(), 2)) {
            float[] scores = network.forward(batch(ids), false, 0).scores();
            float[] others = network.forward(batch(turned), false, 0).scores();
            float[] last = Arrays.copyOfRange(others, 3 * Example.TAGS, 4 * Example.TAGS);
            float[] first = Arrays.copyOf(scores, Example.TAGS);
            assertThat(Arrays.equals(first, last)).isFalse();
        }
    }

    private static Batch batch(long[] ids) {
        return new Batch(ids, new long[] {1, 1, 1, 1}, new long[4], 1, 4);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsServedGivesWhatTheTrainerGives(EncoderShape shape) throws IOException {
        Batch batch = example(shape).batch();
        for (int layers = 1; layers <= 2; layers++) {
            try (TrainableNetwork network = network(shape.encoder(), layers)) {
                float[] expected = network.forward(batch, false, 0).scores();
                ByteArrayOutputStream model = new ByteArrayOutputStream();
                GraphWriter.write(network.export(), model);
                assertThat(served(model.toByteArray(), batch))
                        .containsExactly(expected, within(1e-5f));
            }
        }
    }

    private static float[] served(byte[] model, Batch batch) {
        Map<String, Tensor> inputs = new HashMap<>();
        inputs.put("input_ids", RUNTIME.longs(batch.inputIds(), WINDOWS, LENGTH));
        inputs.put("attention_mask", RUNTIME.longs(batch.attentionMask(), WINDOWS, LENGTH));
        inputs.put("shape_ids", RUNTIME.longs(batch.shapeIds(), WINDOWS, LENGTH));
        try (ModelSession session = RUNTIME.open(ByteBuffer.wrap(model), 1);
                Outputs outputs = session.run(inputs, Set.of("scores"))) {
            return outputs.get("scores").toFloats();
        } finally {
            inputs.values().forEach(Tensor::close);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noSessionIsFedTheWordEmbedding(EncoderShape shape) {
        Encoder encoder = shape.encoder();
        long words = encoder.wordTable().count();
        try (TrainableNetwork network = network(encoder, 2)) {
            Graph graph = network.servingGraph();
            assertThat(graph.constants().values()).allMatch(one -> one.count() < words);
            List<String> names = network.parameters().all().stream().map(Parameter::name).toList();
            assertThat(names).doesNotContain(encoder.structure().wordEmbedding());
            assertThat(graph.hasInput(encoder.structure().wordEmbedding())).isFalse();
        }
    }

    private static TrainableNetwork network(Encoder encoder, int layers) {
        NetworkSpec spec =
                new NetworkSpec(encoder, Example.TAGS, Example.SHAPES, layers, 0, 0, 0, 3, 1, 1);
        return TrainableNetwork.create(spec, RUNTIME);
    }
}
