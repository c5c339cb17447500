/**
 * Training jobs.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.training.TrainingEngine}: the port to machine learning, with
 *       {@link io.spanwright.core.training.TrainingRequest}, {@link
 *       io.spanwright.core.training.TrainingBudget}, {@link
 *       io.spanwright.core.training.TrainingProgress}, {@link
 *       io.spanwright.core.training.TrainingOutcome}, {@link
 *       io.spanwright.core.training.TrainingFailedException}, {@link
 *       io.spanwright.core.training.ConfigVersions}
 *   <li>{@link io.spanwright.core.training.TrainingService}: starts and lists the jobs
 *   <li>{@link io.spanwright.core.training.TrainingSteps}, {@link
 *       io.spanwright.core.training.StepResult}: the steps; their work is in TrainingStages,
 *       Preparation, TrainingSlice, ModelTest and Publication; {@link
 *       io.spanwright.core.training.TrainingParts} puts them together
 *   <li>{@link io.spanwright.core.training.EvaluationStore}, {@link
 *       io.spanwright.core.training.StoredEvaluation}: evaluations of trained models
 *   <li>{@link io.spanwright.core.training.WorkDirectories}: scratch directories
 * </ul>
 */
package io.spanwright.core.training;
