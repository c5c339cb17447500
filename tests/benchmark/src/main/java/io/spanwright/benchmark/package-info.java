/**
 * Benchmarks of the engine. Speeds are shares of what the same machine does in the same run.
 *
 * <ul>
 *   <li>{@link io.spanwright.benchmark.TrainingStepBenchmark}: how near training comes to the speed
 *       of plain matrix products
 *   <li>{@code MatrixProduct}: that measure
 *   <li>{@code TrainingStep}: one step of the built-in encoder
 *   <li>{@code StepFigures}: what came of it
 *   <li>{@code Stopwatch}: the best of interleaved rounds
 * </ul>
 */
package io.spanwright.benchmark;
