/**
 * The triggers. None decides anything: each hands what it was called with to core.
 *
 * <ul>
 *   <li>{@link io.spanwright.functions.ProjectFunctions}, {@link
 *       io.spanwright.functions.LabelsFunctions}, {@link
 *       io.spanwright.functions.TrainingFunctions}, {@link io.spanwright.functions.ModelFunctions},
 *       {@link io.spanwright.functions.DeploymentFunctions}, {@link
 *       io.spanwright.functions.AnalyzeFunctions}: the REST API, one method an operation
 *   <li>{@link io.spanwright.functions.LabelsFileFunctions}: uploaded labels files
 *   <li>{@link io.spanwright.functions.ReconcilerFunctions}: the timer
 *   <li>{@link io.spanwright.functions.WarmUpFunctions}: before the first request
 * </ul>
 */
package io.spanwright.functions;
