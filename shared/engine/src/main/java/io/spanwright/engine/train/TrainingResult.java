package io.spanwright.engine.train;

import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.network.WeightCopy;
import java.time.Duration;
import java.util.List;

/**
 * What came of a training.
 *
 * @param members what the network was trained to, once or more: the scores of all are averaged
 * @param scope how far windows see
 * @param epochs that were trained, each member
 * @param steps of each member
 * @param validationF1 of all members together; NaN where nothing was held out
 * @param cpuFeatures of the first slice's machine
 * @param moved whether slices ran on machines with different features
 */
public record TrainingResult(
        List<WeightCopy> members,
        Transitions transitions,
        WindowScope scope,
        Temperature temperature,
        int epochs,
        int steps,
        double validationF1,
        Duration trained,
        String cpuFeatures,
        boolean moved) {

    public TrainingResult {
        members = List.copyOf(members);
    }
}
