package io.spanwright.core.evaluation;

import io.spanwright.core.evaluation.DocumentEvaluation.RegionEvaluation;
import java.util.Arrays;
import java.util.Optional;

/**
 * Compares confidences with what was right, in ten bins of equal mass (Nixon et al., Measuring
 * Calibration in Deep Learning, 2019): the predictions in the order of their confidence, the same
 * number in each bin. Keeps one number a prediction. Not thread-safe.
 */
public final class CalibrationCounter {

    /** With fewer predictions chance alone makes an error of several hundredths. */
    static final int LEAST = 500;

    private static final int BINS = 10;

    /** Confidences; those of wrong predictions are negative. */
    private double[] signed = new double[64];

    private int count;

    /** Counts the predictions of one document. */
    void add(DocumentEvaluation compared, PredictionConfidences confidences) {
        for (RegionEvaluation region : compared.regions()) {
            region.predicted()
                    .forEach(one -> add(confidences.of(one), region.expected().contains(one)));
        }
    }

    /**
     * Counts one prediction.
     *
     * @param confidence 0 to 1
     */
    public void add(double confidence, boolean right) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence of " + confidence);
        }
        if (count == signed.length) {
            signed = Arrays.copyOf(signed, 2 * count);
        }
        signed[count++] = right ? confidence : -confidence;
    }

    /** The calibration, where there are enough predictions to tell. */
    Optional<Calibration> calibration() {
        return count < LEAST
                ? Optional.empty()
                : Optional.of(new Calibration(count, expectedError()));
    }

    /** Expected calibration error of however few predictions, 0 to 1; 0 of none. */
    public double expectedError() {
        double[] sorted =
                Arrays.stream(signed, 0, count)
                        .boxed()
                        .sorted((one, other) -> Double.compare(Math.abs(one), Math.abs(other)))
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        double[] gaps = new double[BINS];
        for (int at = 0; at < count; at++) {
            int right = sorted[at] > 0 ? 1 : 0;
            gaps[(int) ((long) at * BINS / count)] += Math.abs(sorted[at]) - right;
        }
        return Arrays.stream(gaps).map(Math::abs).sum() / Math.max(1, count);
    }
}
