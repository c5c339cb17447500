package io.spanwright.engine.calibration;

/**
 * What scores are divided by before they become probabilities.
 *
 * @param value above 0; more than 1 makes confidences smaller
 * @param observations how many held-out predictions it was fitted to; 0 for the default
 */
public record Temperature(double value, int observations) {

    /** Where nothing is known of a model. */
    public static final Temperature DEFAULT = new Temperature(1.2, 0);

    private static final double OF_NO_EPOCH = 0.77;
    private static final double OF_EACH_EPOCH = 0.067;
    private static final double HIGHEST_UNFITTED = 1.5;

    /**
     * For models that no held-out data was spared for. The more often a model has read its
     * documents, the surer it is of everything; how deep it is matters little. The line goes
     * through what held-out documents would have asked for after 5 and after 11 epochs.
     */
    public static Temperature afterEpochs(int epochs) {
        double value = OF_NO_EPOCH + OF_EACH_EPOCH * epochs;
        return new Temperature(Math.min(HIGHEST_UNFITTED, value), 0);
    }

    public Temperature {
        if (!(value > 0) || Double.isInfinite(value) || observations < 0) {
            throw new IllegalArgumentException(
                    "temperature %s of %d observations".formatted(value, observations));
        }
    }
}
