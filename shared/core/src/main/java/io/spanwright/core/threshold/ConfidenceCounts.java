package io.spanwright.core.threshold;

import java.util.Arrays;

/** One category's labels, and its predictions by their confidence in thousandths. */
final class ConfidenceCounts {

    private static final int STEPS = 1_000;

    private final int[] predictions = new int[STEPS + 1];
    private final int[] right = new int[STEPS + 1];
    private int labels;

    void addLabel() {
        labels++;
    }

    void addPrediction(double confidence, boolean isRight) {
        int step = step(confidence);
        predictions[step]++;
        right[step] += isRight ? 1 : 0;
    }

    /** The highest whole thousandth that is not above. */
    private static int step(double confidence) {
        int step = (int) (confidence * STEPS);
        return least(step) > confidence ? step - 1 : step;
    }

    private static double least(int step) {
        return (double) step / STEPS;
    }

    /** The lowest threshold that does, of those at which there are predictions. */
    PrecisionThreshold threshold(double precision) {
        int all = sum(predictions);
        int good = sum(right);
        PrecisionThreshold none = new PrecisionThreshold.NoneFound(all, good, labels);
        for (int step = 0; step <= STEPS; step++) {
            if (predictions[step] > 0 && ExactBound.isAtLeast(precision, good, all)) {
                return new PrecisionThreshold.Found(least(step), all, good, labels);
            }
            all -= predictions[step];
            good -= right[step];
        }
        return none;
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }
}
