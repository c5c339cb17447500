package io.spanwright.engine.train;

/**
 * A straight rise, a straight fall, and then the same rate to the end, while weights are averaged.
 *
 * @param steps of the whole training
 */
record LearningRate(int steps, TrainingSettings.Schedule schedule) {

    /** The share of the highest rate in a step, from 0. */
    double factor(int step) {
        double rise = Math.max(1, schedule.warmUp() * steps);
        if (step + 1 < rise) {
            return (step + 1) / rise;
        }
        double fall = Math.max(1, steps - schedule.averagedSteps(steps) - rise + 1);
        double fallen = Math.min(1, (step + 1 - rise) / fall);
        return 1 - fallen * (1 - schedule.least());
    }
}
