package io.spanwright.engine.train;

import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowScope;
import java.time.Duration;

/**
 * What came of a training, beside the weights of its network.
 *
 * @param scope how far windows see
 * @param epochs that were trained
 * @param validationF1 of the kept weights; NaN where nothing was held out
 * @param cpuFeatures of the first slice's machine
 * @param moved whether slices ran on machines with different features
 */
public record TrainingResult(
        Transitions transitions,
        WindowScope scope,
        Temperature temperature,
        int epochs,
        int steps,
        double validationF1,
        Duration trained,
        String cpuFeatures,
        boolean moved) {}
