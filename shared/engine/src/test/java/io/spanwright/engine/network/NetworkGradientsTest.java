package io.spanwright.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.encoder.Encoder;
import io.spanwright.engine.encoder.Encoders;
import io.spanwright.engine.encoder.TestEncoders;
import io.spanwright.engine.runtime.TestRuntime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The gradients of the whole network. */
class NetworkGradientsTest {
    private static final long SEED = 3;

    @Test
    void agreeWithFiniteDifferences() {
        check(TestEncoders.tiny(), 0, 0, 1e-2f, 1.5e-4);
    }

    @Test
    void agreeWithFiniteDifferencesUnderDropout() {
        check(TestEncoders.tiny(), 0.2, 0, 1e-2f, 1.5e-4);
    }

    @Test
    void agreeWithFiniteDifferencesWithoutFusing() {
        check(TestEncoders.tinyUnfused(), 0, 0, 1e-2f, 1.5e-4);
    }

    @Test
    void agreeWithFiniteDifferencesAboveFrozenLayers() {
        check(TestEncoders.tiny(), 0.1, 1, 1e-2f, 1.5e-4);
    }

    @Test
    void agreeWithFiniteDifferencesOnAPretrainedEncoder() {
        check(Encoders.fromClassPath("all-minilm-l6-v2", TestRuntime.get()), 0, 0, 1e-2f, 3e-4);
    }

    @Test
    void areTheSameWithAndWithoutFusing() {
        Example example = Example.random(3, 7, SEED);
        try (TrainableNetwork fused = network(TestEncoders.tiny(), 0, 0);
                TrainableNetwork unfused = network(TestEncoders.tinyUnfused(), 0, 0)) {
            for (Parameter parameter : fused.parameters().all()) {
                Parameter other = named(parameter.name(), unfused);
                unfused.parameters().values(other).put(fused.parameters().values(parameter));
            }
            float[] expected = example.gradientsOf(unfused, 0);
            float[] found = example.gradientsOf(fused, 0);
            for (Parameter parameter : fused.parameters().all()) {
                float[] part = part(found, parameter);
                float[] otherPart = part(expected, named(parameter.name(), unfused));
                assertThat(part).as(parameter.name()).containsExactly(otherPart, within(2e-4f));
            }
        }
    }

    @Test
    void ofMicroBatchesAddUpToThoseOfTheBatch() {
        Example whole = Example.random(4, 6, SEED);
        try (TrainableNetwork network = network(TestEncoders.tiny(), 0, 0)) {
            float[] expected = whole.gradientsOf(network, 0);
            network.parameters().clearGradients();
            whole.part(0, 1).accumulate(network, 0);
            whole.part(1, 3).accumulate(network, 0);
            whole.part(3, 4).accumulate(network, 0);
            float[] summed = new float[expected.length];
            network.parameters().gradients().get(0, summed);
            assertThat(summed).containsExactly(expected, within(2e-5f));
        }
    }

    @Test
    void ofLanesAtTheSameTimeAddUpToThoseOfTheBatch() {
        Example whole = Example.random(4, 6, SEED);
        List<Example> parts = List.of(whole.part(0, 1), whole.part(1, 3), whole.part(3, 4));
        try (TrainableNetwork network = network(TestEncoders.tiny(), 0, 0)) {
            float[] expected = whole.gradientsOf(network, 0);
            float[] first = gradientsOfLanes(network, parts);
            assertThat(first).containsExactly(expected, within(2e-5f));
            for (int repeated = 0; repeated < 5; repeated++) {
                assertThat(gradientsOfLanes(network, parts)).containsExactly(first);
            }
        }
    }

    private static float[] gradientsOfLanes(TrainableNetwork network, List<Example> parts) {
        network.parameters().clearGradients();
        IntStream.range(0, parts.size())
                .parallel()
                .forEach(lane -> parts.get(lane).accumulate(network, 0, lane));
        network.joinGradients();
        float[] summed = new float[network.parameters().size()];
        network.parameters().gradients().get(0, summed);
        return summed;
    }

    @Test
    void ofPaddingAreNothing() {
        Example example = Example.random(2, 5, SEED);
        Batch batch = example.batch();
        long[] ids = batch.inputIds().clone();
        long[] shapes = batch.shapeIds().clone();
        for (int i = 0; i < ids.length; i++) {
            ids[i] = batch.attentionMask()[i] == 0 ? 99 : ids[i];
            shapes[i] = batch.attentionMask()[i] == 0 ? 6 : shapes[i];
        }
        Batch other = new Batch(ids, batch.attentionMask(), shapes, 2, 5);
        try (TrainableNetwork network = network(TestEncoders.tiny(), 0, 0)) {
            float[] expected = example.gradientsOf(network, 0);
            network.parameters().clearGradients();
            Forward forward = network.forward(other, true, 0);
            network.backward(forward, example.gradients(forward.scores()), 0);
            float[] found = new float[expected.length];
            network.parameters().gradients().get(0, found);
            assertThat(found).containsExactly(expected, within(1e-5f));
        }
    }

    private static TrainableNetwork network(Encoder encoder, double dropout, int frozen) {
        return NetworkGradientCheck.network(encoder, dropout, frozen);
    }

    private static void check(
            Encoder encoder, double dropout, int frozen, float step, double tolerance) {
        Example example = Example.random(2, 5, SEED);
        new NetworkGradientCheck(example, step, tolerance).verify(encoder, dropout, frozen);
    }

    private static Parameter named(String name, TrainableNetwork network) {
        return network.parameters().all().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static float[] part(float[] all, Parameter parameter) {
        return Arrays.copyOfRange(all, parameter.offset(), parameter.offset() + parameter.size());
    }
}
