/**
 * How good a model is, counted on documents it was not trained on.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.evaluation.Evaluator}: compares labels and predictions, document
 *       by document
 *   <li>{@link io.spanwright.core.evaluation.Evaluation}: the summary of all documents
 *   <li>{@link io.spanwright.core.evaluation.EntityMetrics}: precision, recall and F1 from counts
 *   <li>{@link io.spanwright.core.evaluation.ConfusionMatrix}: labelled against predicted
 *       categories
 *   <li>{@link io.spanwright.core.evaluation.CategoryErrors}, {@link
 *       io.spanwright.core.evaluation.BorderErrors}: what is wrong with a category's labels and
 *       predictions
 *   <li>{@link io.spanwright.core.evaluation.DocumentEvaluation}: expected and predicted entities
 *       of one document
 *   <li>{@link io.spanwright.core.evaluation.ConfidenceIntervals}: how far F1 can be trusted
 *   <li>{@link io.spanwright.core.evaluation.CalibrationCounter}, {@link
 *       io.spanwright.core.evaluation.Calibration}: whether confidences mean what they say
 *   <li>{@link io.spanwright.core.evaluation.ModelComparison}: two models on the same documents
 * </ul>
 */
package io.spanwright.core.evaluation;
