package io.spanwright.engine.train;

/**
 * A straight rise and a straight fall.
 *
 * @param steps of the whole training
 * @param warmUp share of the steps in which it rises
 */
record LearningRate(int steps, double warmUp) {

    /** The share of the highest rate in a step, from 0. */
    double factor(int step) {
        double rise = Math.max(1, warmUp * steps);
        if (step + 1 < rise) {
            return (step + 1) / rise;
        }
        return Math.max(0, (steps - step) / Math.max(1, steps - rise + 1));
    }
}
