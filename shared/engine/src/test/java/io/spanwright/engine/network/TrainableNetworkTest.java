package io.spanwright.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.encoder.Encoder;
import io.spanwright.engine.encoder.TestEncoders;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.Tensor;
import io.spanwright.engine.runtime.TestRuntime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrainableNetworkTest {
    private static final OnnxRuntime RUNTIME = TestRuntime.get();
    private static final Encoder ENCODER = TestEncoders.tiny();
    private static final Example EXAMPLE = Example.random(3, 8, 1);

    private static NetworkSpec spec(int layers, int frozen, double dropout, int threads) {
        return new NetworkSpec(
                ENCODER,
                Example.TAGS,
                Example.SHAPES,
                layers,
                frozen,
                dropout,
                dropout,
                9,
                threads,
                threads);
    }

    private static TrainableNetwork network(NetworkSpec spec) {
        return TrainableNetwork.create(spec, RUNTIME);
    }

    @Test
    void trainingLowersTheLoss() {
        try (TrainableNetwork network = network(spec(2, 0, 0.1, 1))) {
            AdamW adam = new AdamW(network.parameters(), AdamWSettings.DEFAULT, 1);
            double before = evaluationLoss(network);
            train(network, adam, 0, 30);
            assertThat(evaluationLoss(network)).isLessThan(before / 3);
        }
    }

    @Test
    void twoRunsGiveTheSameBits() {
        assertThat(trained(spec(2, 0, 0.1, 1))).containsExactly(trained(spec(2, 0, 0.1, 1)));
        assertThat(trained(spec(2, 0, 0.1, 2))).containsExactly(trained(spec(2, 0, 0.1, 2)));
    }

    private static float[] values(TrainableNetwork network) {
        float[] values = new float[network.parameters().size()];
        network.parameters().values().get(0, values);
        return values;
    }

    private static float[] trained(NetworkSpec spec) {
        try (TrainableNetwork network = network(spec)) {
            train(network, new AdamW(network.parameters(), AdamWSettings.DEFAULT, 2), 0, 8);
            return values(network);
        }
    }

    @Test
    void aTrainingThatWasKilledGoesOnAsIfNothingHadHappened() throws IOException {
        float[] expected = trained(spec(2, 0, 0.1, 1));
        ByteArrayOutputStream checkpoint = new ByteArrayOutputStream();
        try (TrainableNetwork network = network(spec(2, 0, 0.1, 1))) {
            AdamW adam = new AdamW(network.parameters(), AdamWSettings.DEFAULT, 2);
            train(network, adam, 0, 3);
            network.parameters().save(new DataOutputStream(checkpoint));
            adam.save(new DataOutputStream(checkpoint));
        }
        try (TrainableNetwork network = network(spec(2, 0, 0.1, 1))) {
            AdamW adam = new AdamW(network.parameters(), AdamWSettings.DEFAULT, 2);
            DataInputStream in =
                    new DataInputStream(new ByteArrayInputStream(checkpoint.toByteArray()));
            network.parameters().restore(in);
            adam.restore(in);
            assertThat(adam.steps()).isEqualTo(3);
            train(network, adam, 3, 8);
            assertThat(values(network)).containsExactly(expected);
        }
    }

    @Test
    void aCheckpointOfAnotherNetworkIsRefused() throws IOException {
        ByteArrayOutputStream checkpoint = new ByteArrayOutputStream();
        try (TrainableNetwork network = network(spec(1, 0, 0, 1))) {
            network.parameters().save(new DataOutputStream(checkpoint));
        }
        DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(checkpoint.toByteArray()));
        try (TrainableNetwork network = network(spec(2, 0, 0, 1))) {
            assertThatThrownBy(() -> network.parameters().restore(in))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("are expected");
        }
    }

    @Test
    void theExportedModelGivesTheTrainersScores() throws IOException {
        try (TrainableNetwork network = network(spec(2, 0, 0.1, 1))) {
            train(network, new AdamW(network.parameters(), AdamWSettings.DEFAULT, 1), 0, 5);
            float[] expected = network.forward(EXAMPLE.batch(), false, 0).scores();
            assertThat(served(exported(network))).containsExactly(expected, within(1e-5f));
        }
    }

    @Test
    void theSameValuesAreExportedAsTheSameBytes() throws IOException {
        try (TrainableNetwork one = network(spec(2, 0, 0.1, 1));
                TrainableNetwork other = network(spec(2, 0, 0, 2))) {
            assertThat(exported(one)).isEqualTo(exported(other));
        }
    }

    @Test
    void dropoutFollowsFromTheStepAlone() {
        try (TrainableNetwork network = network(spec(2, 0, 0.3, 1))) {
            double first = EXAMPLE.trainingLoss(network, 1);
            assertThat(EXAMPLE.trainingLoss(network, 2)).isNotEqualTo(first);
            assertThat(EXAMPLE.trainingLoss(network, 1)).isEqualTo(first);
        }
    }

    @Test
    void evaluationIsWithoutDropout() {
        try (TrainableNetwork with = network(spec(2, 0, 0.3, 1));
                TrainableNetwork without = network(spec(2, 0, 0, 1))) {
            float[] expected = without.forward(EXAMPLE.batch(), true, 0).scores();
            assertThat(with.forward(EXAMPLE.batch(), false, 0).scores())
                    .containsExactly(expected, within(1e-5f));
        }
    }

    @Test
    void lowerLayersCanBeFrozen() {
        try (TrainableNetwork network = network(spec(2, 1, 0, 1))) {
            assertThat(groups(network))
                    .containsExactly(
                            ParameterGroup.SHAPE,
                            ParameterGroup.encoderLayer(1),
                            ParameterGroup.HEAD);
        }
    }

    @Test
    void allLayersCanBeFrozen() {
        try (TrainableNetwork network = network(spec(2, 2, 0, 1))) {
            AdamW adam = new AdamW(network.parameters(), AdamWSettings.DEFAULT, 1);
            double before = evaluationLoss(network);
            train(network, adam, 0, 30);
            assertThat(groups(network)).containsExactly(ParameterGroup.SHAPE, ParameterGroup.HEAD);
            assertThat(evaluationLoss(network)).isLessThan(before);
        }
    }

    @Test
    void upperLayersCanBeLeftOut() throws IOException {
        try (TrainableNetwork network = network(spec(1, 0, 0, 1))) {
            assertThat(groups(network))
                    .containsExactly(
                            ParameterGroup.SHAPE,
                            ParameterGroup.EMBEDDING,
                            ParameterGroup.encoderLayer(0),
                            ParameterGroup.HEAD);
            float[] expected = network.forward(EXAMPLE.batch(), false, 0).scores();
            assertThat(served(exported(network))).containsExactly(expected, within(1e-5f));
        }
    }

    @Test
    void tablesOfTheInputAreNotTrained() {
        try (TrainableNetwork network = network(spec(2, 0, 0, 1))) {
            List<String> names = network.parameters().all().stream().map(Parameter::name).toList();
            assertThat(names).doesNotContain("weight.0", "weight.1", "weight.2");
            assertThat(names).startsWith("word_shape.embedding").endsWith("head.bias");
        }
    }

    @Test
    void aForwardPassServesOneBackwardPass() {
        try (TrainableNetwork network = network(spec(2, 0, 0, 1))) {
            Forward forward = network.forward(EXAMPLE.batch(), true, 0);
            float[] gradients = EXAMPLE.gradients(forward.scores());
            network.backward(forward, gradients, 0);
            assertThatThrownBy(() -> network.backward(forward, gradients, 0))
                    .isInstanceOf(IllegalStateException.class);
            Forward evaluated = network.forward(EXAMPLE.batch(), false, 0);
            assertThatThrownBy(() -> network.backward(evaluated, gradients, 0))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void gradientsAreZeroAfterClearing() {
        try (TrainableNetwork network = network(spec(2, 0, 0, 1))) {
            EXAMPLE.accumulate(network, 0);
            network.parameters().clearGradients();
            float[] gradients = new float[network.parameters().size()];
            network.parameters().gradients().get(0, gradients);
            assertThat(gradients).containsOnly(0);
        }
    }

    private static List<ParameterGroup> groups(TrainableNetwork network) {
        return network.parameters().all().stream().map(Parameter::group).distinct().toList();
    }

    @Test
    void membersTogetherGiveTheMeanOfTheirScores() throws IOException {
        try (TrainableNetwork network = network(spec(2, 0, 0, 1))) {
            WeightCopy untrained = new WeightCopy(network.parameters());
            float[] mean = network.forward(EXAMPLE.batch(), false, 0).scores();
            train(network, new AdamW(network.parameters(), AdamWSettings.DEFAULT, 2), 0, 8);
            WeightCopy trained = new WeightCopy(network.parameters());
            float[] other = network.forward(EXAMPLE.batch(), false, 0).scores();
            for (int index = 0; index < mean.length; index++) {
                mean[index] = (mean[index] + other[index]) / 2;
            }
            List<WeightCopy> members = List.of(untrained, trained);
            assertThat(served(bytes(network.export(members)))).containsExactly(mean, within(1e-5f));
            assertThat(served(bytes(network.exportInt8(members))))
                    .containsExactly(mean, within(0.1f));
        }
    }

    private static void train(TrainableNetwork network, AdamW adam, int from, int to) {
        for (int step = from; step < to; step++) {
            network.parameters().clearGradients();
            EXAMPLE.accumulate(network, step);
            double norm = Math.sqrt(adam.squaredGradientNorm());
            adam.step(group -> 3e-3, Math.min(1, 5 / norm));
        }
    }

    private static double evaluationLoss(TrainableNetwork network) {
        return EXAMPLE.loss(network.forward(EXAMPLE.batch(), false, 0).scores());
    }

    private static byte[] exported(TrainableNetwork network) throws IOException {
        return bytes(network.export());
    }

    private static byte[] bytes(Graph graph) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GraphWriter.write(graph, out);
        return out.toByteArray();
    }

    private static float[] served(byte[] model) {
        Batch batch = EXAMPLE.batch();
        Map<String, Tensor> inputs =
                Map.of(
                        "input_ids", RUNTIME.longs(batch.inputIds(), 3, 8),
                        "attention_mask", RUNTIME.longs(batch.attentionMask(), 3, 8),
                        "shape_ids", RUNTIME.longs(batch.shapeIds(), 3, 8));
        try (ModelSession session = RUNTIME.open(ByteBuffer.wrap(model), 1);
                Outputs outputs = session.run(inputs, Set.of("scores"))) {
            assertThat(session.inputNames()).isEqualTo(inputs.keySet());
            assertThat(session.outputNames()).containsExactly("scores");
            return outputs.get("scores").toFloats();
        } finally {
            inputs.values().forEach(Tensor::close);
        }
    }
}
