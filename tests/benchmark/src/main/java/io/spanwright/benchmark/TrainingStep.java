package io.spanwright.benchmark;

import io.spanwright.engine.encoder.Encoder;
import io.spanwright.engine.network.AdamW;
import io.spanwright.engine.network.AdamWSettings;
import io.spanwright.engine.network.Batch;
import io.spanwright.engine.network.Forward;
import io.spanwright.engine.network.NetworkSpec;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.runtime.OnnxRuntime;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Training of the built-in encoder, all layers, on 16 windows of 64 random sub-words. */
final class TrainingStep implements AutoCloseable {
    private static final int WINDOWS = 16;
    private static final int LENGTH = 64;
    private static final int TAGS = 13;
    private static final int SHAPES = 82;
    private static final int WORDS = 20_000;
    private static final long SEED = 1;
    private static final double DROPOUT = 0.1;
    private static final float SCORE_GRADIENT = 1e-4f;

    private final TrainableNetwork network;
    private final AdamW adam;
    private final Batch batch;
    private final double operations;

    TrainingStep(Encoder encoder, OnnxRuntime runtime, int threads) {
        NetworkSpec spec =
                new NetworkSpec(
                        encoder,
                        TAGS,
                        SHAPES,
                        encoder.layerCount(),
                        0,
                        DROPOUT,
                        DROPOUT,
                        SEED,
                        threads);
        network = TrainableNetwork.create(spec, runtime);
        adam = new AdamW(network.parameters(), AdamWSettings.DEFAULT, threads);
        batch = batch();
        operations = operations(encoder.layerCount(), encoder.hiddenSize());
    }

    private static Batch batch() {
        SplittableRandom random = new SplittableRandom(SEED);
        int count = WINDOWS * LENGTH;
        long[] mask = new long[count];
        Arrays.fill(mask, 1);
        return new Batch(
                random.longs(count, 1_000, WORDS).toArray(),
                mask,
                random.longs(count, 0, SHAPES).toArray(),
                WINDOWS,
                LENGTH);
    }

    /**
     * Floating-point operations of the matrix products of forward and backward: for each sub-word
     * and layer 12 H² weights (4 H² of attention, 8 H² behind it) and 2 S H of attention, a
     * multiplication and an addition each, once forward and twice backward.
     */
    private static double operations(int layers, int hidden) {
        double each = 12.0 * hidden * hidden + 2.0 * LENGTH * hidden;
        return 3 * 2 * each * layers * WINDOWS * LENGTH;
    }

    double operations() {
        return operations;
    }

    int subWords() {
        return WINDOWS * LENGTH;
    }

    /** Forward and backward pass. */
    void gradients() {
        Forward forward = network.forward(batch, true, SEED);
        float[] scores = new float[forward.scores().length];
        Arrays.fill(scores, SCORE_GRADIENT);
        network.backward(forward, scores);
    }

    void update() {
        adam.step(group -> 1e-6, 1);
    }

    @Override
    public void close() {
        network.close();
    }
}
