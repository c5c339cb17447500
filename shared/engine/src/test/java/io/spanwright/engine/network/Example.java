package io.spanwright.engine.network;

import java.util.Arrays;
import java.util.Random;

/** A random batch and a loss with gradient: soft-max cross-entropy of random tags, summed. */
final class Example {
    static final int TAGS = 5;
    static final int SHAPES = 7;

    private final Batch batch;
    private final int[] gold;

    private Example(Batch batch, int[] gold) {
        this.batch = batch;
        this.gold = gold;
    }

    /** Windows of different lengths, the first the longest. */
    static Example random(int windows, int length, long seed) {
        return random(windows, length, seed, 0);
    }

    /** As {@link #random(int, int, long)}, with this id for padding. */
    static Example random(int windows, int length, long seed, long padding) {
        Random random = new Random(seed);
        int count = windows * length;
        long[] ids = new long[count];
        long[] mask = new long[count];
        long[] shapes = new long[count];
        int[] gold = new int[count];
        for (int i = 0; i < count; i++) {
            boolean isPadding = i % length >= length - i / length;
            mask[i] = isPadding ? 0 : 1;
            ids[i] = isPadding ? padding : 5 + random.nextInt(100);
            shapes[i] = isPadding ? 0 : random.nextInt(SHAPES);
            gold[i] = isPadding ? -1 : random.nextInt(TAGS);
        }
        return new Example(new Batch(ids, mask, shapes, windows, length), gold);
    }

    Batch batch() {
        return batch;
    }

    /** Some of the windows. */
    Example part(int from, int to) {
        int length = batch.length();
        return new Example(
                new Batch(
                        cut(batch.inputIds(), from * length, to * length),
                        cut(batch.attentionMask(), from * length, to * length),
                        cut(batch.shapeIds(), from * length, to * length),
                        to - from,
                        length),
                Arrays.copyOfRange(gold, from * length, to * length));
    }

    private static long[] cut(long[] values, int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }

    double loss(float[] scores) {
        double loss = 0;
        for (int i = 0; i < gold.length; i++) {
            if (gold[i] >= 0) {
                loss += logSum(scores, i) - scores[i * TAGS + gold[i]];
            }
        }
        return loss;
    }

    /** The derivative of the loss by each score. */
    float[] gradients(float[] scores) {
        float[] gradients = new float[scores.length];
        for (int i = 0; i < gold.length; i++) {
            double sum = gold[i] < 0 ? 0 : logSum(scores, i);
            for (int tag = 0; tag < TAGS && gold[i] >= 0; tag++) {
                double share = Math.exp(scores[i * TAGS + tag] - sum);
                gradients[i * TAGS + tag] = (float) (share - (tag == gold[i] ? 1 : 0));
            }
        }
        return gradients;
    }

    private static double logSum(float[] scores, int position) {
        double sum = 0;
        for (int tag = 0; tag < TAGS; tag++) {
            sum += Math.exp(scores[position * TAGS + tag]);
        }
        return Math.log(sum);
    }

    /** Loss of a pass that is made for training. */
    double trainingLoss(TrainableNetwork network, long stepSeed) {
        try (Forward forward = network.forward(batch, true, stepSeed)) {
            return loss(forward.scores());
        }
    }

    /** Adds this example's gradients. */
    void accumulate(TrainableNetwork network, long stepSeed) {
        accumulate(network, stepSeed, 0);
    }

    /** Adds this example's gradients to those of a lane. */
    void accumulate(TrainableNetwork network, long stepSeed, int lane) {
        Forward forward = network.forward(batch, true, stepSeed);
        network.backward(forward, gradients(forward.scores()), lane);
    }

    /** This example's gradients alone. */
    float[] gradientsOf(TrainableNetwork network, long stepSeed) {
        network.parameters().clearGradients();
        accumulate(network, stepSeed);
        float[] gradients = new float[network.parameters().size()];
        network.parameters().gradients().get(0, gradients);
        return gradients;
    }
}
