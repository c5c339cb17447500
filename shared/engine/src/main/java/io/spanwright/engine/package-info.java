/**
 * The engine's face to the rest of the product.
 *
 * <ul>
 *   <li>{@link io.spanwright.engine.EngineSettings}: where and how it runs
 *   <li>{@link io.spanwright.engine.OnnxTrainingEngine}: trains models
 *   <li>{@link io.spanwright.engine.OnnxRecognizerLoader}: loads them
 *   <li>{@code TrainingSlice}: one slice of one training
 *   <li>{@code ShippedModel}: the graph that goes into its artifact, in a precision that is a
 *       {@code PrecisionChoice}
 *   <li>{@code Provenance}: how a model came to be
 *   <li>{@code RequestHash}: tells trainings apart
 * </ul>
 */
package io.spanwright.engine;
