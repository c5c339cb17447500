package io.spanwright.engine.network;

import static java.util.Objects.requireNonNull;

import io.spanwright.engine.encoder.Encoder;

/**
 * What a network is built of.
 *
 * @param encoder where the pretrained weights come from
 * @param tagCount T, scores for each sub-word
 * @param shapeCount K, word shapes
 * @param layers encoder layers that are kept, from the input; at most {@link Encoder#layerCount()}
 * @param frozenLayers lowest layers that are not trained; the word shape is then added at the input
 *     of the first trained layer, so that the backward graph ends there
 * @param hiddenDropout probability for the input embeddings and the output of each residual branch,
 *     0 to below 1
 * @param headDropout probability for what the head reads, 0 to below 1
 * @param seed of the head's first weights and of every dropout mask
 * @param lanes training passes that may run at the same time, 1 or more
 * @param threads that may work at the same time in all, 1 or more
 */
public record NetworkSpec(
        Encoder encoder,
        int tagCount,
        int shapeCount,
        int layers,
        int frozenLayers,
        double hiddenDropout,
        double headDropout,
        long seed,
        int lanes,
        int threads) {

    public NetworkSpec {
        requireNonNull(encoder, "encoder is null");
        checkRange("tagCount", tagCount, 1, 10_000);
        checkRange("shapeCount", shapeCount, 1, 10_000);
        checkRange("layers", layers, 1, encoder.layerCount());
        checkRange("frozenLayers", frozenLayers, 0, layers);
        checkProbability("hiddenDropout", hiddenDropout);
        checkProbability("headDropout", headDropout);
        checkRange("lanes", lanes, 1, 1_024);
        checkRange("threads", threads, 1, 1_024);
    }

    /** Threads within one operator of a training pass. */
    int threadsOfALane() {
        return Math.max(1, threads / lanes);
    }

    private static void checkRange(String name, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    "%s is %d, expected %d to %d".formatted(name, value, lowest, highest));
        }
    }

    private static void checkProbability(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "%s is %s, expected 0 to below 1".formatted(name, value));
        }
    }
}
