package io.spanwright.engine.artifact;

import io.spanwright.engine.calibration.Temperature;

/**
 * {@code calibration.json}.
 *
 * @param formatVersion of this file, {@link #FORMAT}
 * @param temperature what all scores are divided by for confidences
 * @param observations held-out predictions it was fitted to; 0 where it is the default
 */
public record CalibrationFile(int formatVersion, double temperature, int observations) {

    public static final int FORMAT = 1;

    public CalibrationFile {
        if (formatVersion != FORMAT) {
            throw new IllegalArgumentException("formatVersion is not " + FORMAT);
        }
        new Temperature(temperature, observations);
    }

    public static CalibrationFile of(Temperature temperature) {
        return new CalibrationFile(FORMAT, temperature.value(), temperature.observations());
    }
}
