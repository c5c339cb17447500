package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How long one slice may run.
 *
 * @param wallTime the slice pauses at the first step that ends after this time; at least one step
 *     is made
 * @param stop asked after each step; true pauses the slice at once
 * @param progress told after each step, on the training thread
 */
public record TrainingBudget(
        Duration wallTime, BooleanSupplier stop, Consumer<TrainingProgress> progress) {

    public TrainingBudget {
        requireNonNull(wallTime, "wallTime is null");
        requireNonNull(stop, "stop is null");
        requireNonNull(progress, "progress is null");
    }
}
