package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How far a training is.
 *
 * @param fraction 0 to 1, never falls
 * @param epoch the epoch being trained, from 1
 * @param trained time spent training so far, over all slices
 * @param remaining estimate of what is left
 */
public record TrainingProgress(double fraction, int epoch, Duration trained, Duration remaining) {

    public TrainingProgress {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction is not in 0..1: " + fraction);
        }
        requireNonNull(trained, "trained is null");
        requireNonNull(remaining, "remaining is null");
    }
}
