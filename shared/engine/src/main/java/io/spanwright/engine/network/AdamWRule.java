package io.spanwright.engine.network;

/** The update of one run of elements, on heap arrays so that the JIT vectorises it. */
final class AdamWRule {
    private final float beta1;
    private final float beta2;
    private final float epsilon;
    private final float scale;
    private final float rate;
    private final float secondCorrection;
    private final float decay;

    /**
     * @param step from 1
     * @param scale what each gradient is multiplied by first (clipping)
     * @param weightDecay 0 where the elements are not decayed
     */
    AdamWRule(
            AdamWSettings settings,
            long step,
            double learningRate,
            double scale,
            double weightDecay) {
        beta1 = (float) settings.beta1();
        beta2 = (float) settings.beta2();
        epsilon = (float) settings.epsilon();
        this.scale = (float) scale;
        rate = (float) (learningRate / (1 - Math.pow(settings.beta1(), (double) step)));
        secondCorrection = (float) (1 / (1 - Math.pow(settings.beta2(), (double) step)));
        decay = (float) (1 - learningRate * weightDecay);
    }

    /** Updates {@code length} elements and both of their moments. */
    void update(float[] values, float[] gradients, float[] first, float[] second, int length) {
        for (int i = 0; i < length; i++) {
            float gradient = gradients[i] * scale;
            float mean = beta1 * first[i] + (1 - beta1) * gradient;
            float square = beta2 * second[i] + (1 - beta2) * gradient * gradient;
            first[i] = mean;
            second[i] = square;
            float root = (float) Math.sqrt(square * secondCorrection) + epsilon;
            values[i] = values[i] * decay - rate * mean / root;
        }
    }

    /** The sum of squares, in double precision and in order. */
    static double squares(float[] gradients, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (double) gradients[i] * gradients[i];
        }
        return sum;
    }
}
