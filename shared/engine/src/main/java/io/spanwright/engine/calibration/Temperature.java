package io.spanwright.engine.calibration;

/**
 * What scores are divided by before they become probabilities.
 *
 * @param value above 0; more than 1 makes confidences smaller
 * @param observations how many held-out predictions it was fitted to; 0 for the default
 */
public record Temperature(double value, int observations) {

    /** For models that no held-out data was spared for. */
    public static final Temperature DEFAULT = new Temperature(1.2, 0);

    public Temperature {
        if (!(value > 0) || Double.isInfinite(value) || observations < 0) {
            throw new IllegalArgumentException(
                    "temperature %s of %d observations".formatted(value, observations));
        }
    }
}
