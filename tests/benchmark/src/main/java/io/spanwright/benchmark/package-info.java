/**
 * Benchmarks of the engine and of the validator. Speeds are shares of what the same machine does in
 * the same run.
 *
 * <ul>
 *   <li>{@link io.spanwright.benchmark.TrainingStepBenchmark}: how near training comes to the speed
 *       of plain matrix products
 *   <li>{@code MatrixProduct}: that measure
 *   <li>{@code TrainingStep}: one step of the built-in encoder
 *   <li>{@code StepFigures}: what came of it
 *   <li>{@link io.spanwright.benchmark.ServingBenchmark}: speed and size of served models in int8
 *       and in float
 *   <li>{@code ServedModel}, {@code ServingTexts}: what is served, and what for
 *   <li>{@code ServingMeasure}, {@code ServingFigures}: measuring it, and what came of it
 *   <li>{@link io.spanwright.benchmark.GrowthBenchmark}: time and memory of training with the size
 *       of the corpus, of {@code LoanLetters}; {@code GrowthFigures}, {@code ResidentPeak}
 *   <li>{@link io.spanwright.benchmark.BesideTrainingBenchmark}: calls while the process trains;
 *       {@code BesideTrainingFigures}
 *   <li>{@link io.spanwright.benchmark.ColdStartBenchmark}: from the start of a process to its
 *       first answer; {@code ColdStart} is that process, {@code ColdStartFigures} what came of it
 *   <li>{@link io.spanwright.benchmark.LabelsFileBenchmark}: validating the largest labels file in
 *       a small heap; {@code LargeLabelsFile} writes it, {@code LabelsFileRun} is the process,
 *       {@code LabelsFileFigures} what came of it
 *   <li>{@code Report}: where figures go
 *   <li>{@code Stopwatch}: the best of interleaved rounds
 * </ul>
 */
package io.spanwright.benchmark;
