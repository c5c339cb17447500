package io.spanwright.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.engine.EngineSettings;
import io.spanwright.engine.TinyTraining;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.encoder.Encoder;
import io.spanwright.engine.encoder.Encoders;
import io.spanwright.engine.example.WordShapes;
import io.spanwright.engine.network.NetworkSpec;
import io.spanwright.engine.network.Parameters;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.runtime.OnnxRuntime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeanWeightsTest {

    private static final BioTags TAGS = new BioTags(2);

    private final Transitions transitions = Transitions.zero(TAGS);
    private TrainableNetwork network;

    @BeforeEach
    void open() {
        EngineSettings engine = TinyTraining.engine();
        OnnxRuntime runtime = OnnxRuntime.start(engine.natives());
        Encoder encoder = Encoders.fromDirectory(engine.encoder().orElseThrow(), runtime);
        NetworkSpec spec =
                new NetworkSpec(encoder, TAGS.count(), WordShapes.COUNT, 1, 0, 0, 0, 1, 1, 1);
        network = TrainableNetwork.create(spec, runtime);
    }

    @AfterEach
    void close() {
        network.close();
    }

    /** All weights get this value. */
    private Parameters fill(float value) {
        float[] values = new float[network.parameters().size()];
        Arrays.fill(values, value);
        network.parameters().values().put(0, values);
        Arrays.fill(transitions.values(), -value);
        return network.parameters();
    }

    private void expect(float value) {
        FloatBuffer values = network.parameters().values();
        for (int index = 0; index < values.capacity(); index++) {
            assertThat(values.get(index)).isEqualTo(value);
        }
        assertThat(transitions.values()).containsOnly(-value);
    }

    @Test
    void isTheMeanOfWhatItTook() {
        MeanWeights mean = new MeanWeights();
        assertThat(mean.isEmpty()).isTrue();
        for (int value = 8; value <= 10; value++) {
            mean.add(fill(value), transitions);
            assertThat(mean.isEmpty()).isFalse();
        }
        mean.swap(network.parameters(), transitions);
        expect(9);
        mean.swap(network.parameters(), transitions);
        expect(10);
    }

    @Test
    void takesTheLastStepsAndFewOfMany() {
        assertThat(taken(new Averaging(10, 3))).containsExactly(8, 9, 10);
        assertThat(taken(new Averaging(1_000, 1_000)))
                .hasSizeBetween(64, 67)
                .endsWith(970, 985, 1_000);
        assertThat(taken(new Averaging(10, 0))).isEmpty();
    }

    private static List<Integer> taken(Averaging averaging) {
        return IntStream.rangeClosed(1, averaging.steps())
                .filter(averaging::takes)
                .boxed()
                .toList();
    }

    @Test
    void goesOnAfterBeingSaved() throws IOException {
        MeanWeights saved = new MeanWeights();
        saved.add(fill(1), transitions);
        saved.add(fill(3), transitions);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        saved.save(new DataOutputStream(bytes));

        MeanWeights restored = new MeanWeights();
        restored.restore(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())),
                network.parameters(),
                transitions);
        restored.add(fill(5), transitions);
        restored.swap(network.parameters(), transitions);
        expect(3);
    }
}
