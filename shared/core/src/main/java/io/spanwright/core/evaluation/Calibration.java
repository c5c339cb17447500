package io.spanwright.core.evaluation;

/**
 * Whether confidences mean what they say: of the predictions with a confidence of 0.8, are 80 %
 * right?
 *
 * @param predictions that were compared
 * @param expectedError expected calibration error, 0 to 1: the mean distance between confidence and
 *     share of right predictions, over bins of equal mass
 */
public record Calibration(int predictions, double expectedError) {

    public Calibration {
        if (predictions < 1 || !(expectedError >= 0 && expectedError <= 1)) {
            throw new IllegalArgumentException(
                    "an error of %s of %d predictions".formatted(expectedError, predictions));
        }
    }
}
