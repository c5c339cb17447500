/**
 * Confidences that mean what they say: of the entities with confidence 0.8, eight in ten are right.
 * One temperature divides all scores of a model; after Guo et al., On Calibration of Modern Neural
 * Networks (2017).
 *
 * <ul>
 *   <li>{@link io.spanwright.engine.calibration.Temperature}: what the scores are divided by
 *   <li>{@link io.spanwright.engine.calibration.Observation}: predictions of one held-out text
 *   <li>{@link io.spanwright.engine.calibration.TemperatureFit}: the temperature that fits best
 * </ul>
 */
package io.spanwright.engine.calibration;
