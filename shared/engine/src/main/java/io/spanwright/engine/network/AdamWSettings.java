package io.spanwright.engine.network;

/**
 * Loshchilov and Hutter, Decoupled Weight Decay Regularization (2019), algorithm 2.
 *
 * @param beta1 decay of the mean of gradients, 0 to below 1
 * @param beta2 decay of the mean of squared gradients, 0 to below 1
 * @param epsilon added to the root, above 0
 * @param weightDecay share of a decayed weight that is taken off a step, times the learning rate
 */
public record AdamWSettings(double beta1, double beta2, double epsilon, double weightDecay) {

    public static final AdamWSettings DEFAULT = new AdamWSettings(0.9, 0.999, 1e-8, 0.01);

    public AdamWSettings {
        check("beta1", beta1, beta1 >= 0 && beta1 < 1);
        check("beta2", beta2, beta2 >= 0 && beta2 < 1);
        check("epsilon", epsilon, epsilon > 0);
        check("weightDecay", weightDecay, weightDecay >= 0);
    }

    private static void check(String name, double value, boolean good) {
        if (!good) {
            throw new IllegalArgumentException("%s is %s, out of range".formatted(name, value));
        }
    }
}
