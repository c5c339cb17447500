package io.spanwright.engine.train;

import java.time.Duration;

/**
 * What came of a training.
 *
 * @param epochs that were trained, of the last member
 * @param steps of the last member
 * @param cpuFeatures of the first slice's machine
 * @param moved whether slices ran on machines with different features
 */
public record TrainingResult(
        TrainedEnsemble ensemble,
        int epochs,
        int steps,
        Duration trained,
        String cpuFeatures,
        boolean moved) {}
