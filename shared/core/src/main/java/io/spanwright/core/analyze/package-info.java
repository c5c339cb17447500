/**
 * Extracting entities with deployed models.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.analyze.EntityRecognizer}, {@link
 *       io.spanwright.core.analyze.RecognizerLoader}, {@link
 *       io.spanwright.core.analyze.RecognizedEntity}: the port to machine learning
 *   <li>{@link io.spanwright.core.analyze.ThresholdRecognizer}, {@link
 *       io.spanwright.core.analyze.LeastConfidence}: leave out what is doubtful
 *   <li>{@link io.spanwright.core.analyze.RecognizerCache}: the models kept loaded
 *   <li>{@link io.spanwright.core.analyze.AnalyzeService}: does analyze jobs, with {@link
 *       io.spanwright.core.analyze.AnalyzeRequest} and {@link
 *       io.spanwright.core.analyze.AnalyzeResult}
 *   <li>{@link io.spanwright.core.analyze.DeploymentLookup}: deployments as of a moment ago
 *   <li>{@link io.spanwright.core.analyze.WarmUp}: loads models before they are asked for
 *   <li>{@link io.spanwright.core.analyze.ResultStore}: results for a day, encrypted
 * </ul>
 */
package io.spanwright.core.analyze;
