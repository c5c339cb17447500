package io.spanwright.core.evaluation;

/**
 * Precision, recall and F1 from counts.
 *
 * @param truePositiveCount predictions with a label of the same span and category
 * @param falsePositiveCount predictions without
 * @param falseNegativeCount labels without such a prediction
 */
public record EntityMetrics(int truePositiveCount, int falsePositiveCount, int falseNegativeCount) {

    public EntityMetrics {
        if (truePositiveCount < 0 || falsePositiveCount < 0 || falseNegativeCount < 0) {
            throw new IllegalArgumentException("a count is negative");
        }
    }

    /** All labels. */
    public int labels() {
        return truePositiveCount + falseNegativeCount;
    }

    /** All predictions. */
    public int predictions() {
        return truePositiveCount + falsePositiveCount;
    }

    /** Share of the predictions that are right, 0 to 1; 0 where there are none. */
    public double precision() {
        return share(truePositiveCount, predictions());
    }

    /** Share of the labels that were found, 0 to 1; 0 where there are none. */
    public double recall() {
        return share(truePositiveCount, labels());
    }

    /** Harmonic mean of precision and recall; 0 where nothing was labelled or predicted. */
    public double f1() {
        return share(
                2 * truePositiveCount,
                2 * truePositiveCount + falsePositiveCount + falseNegativeCount);
    }

    /** Both counts together. */
    public EntityMetrics plus(EntityMetrics other) {
        return new EntityMetrics(
                truePositiveCount + other.truePositiveCount,
                falsePositiveCount + other.falsePositiveCount,
                falseNegativeCount + other.falseNegativeCount);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
