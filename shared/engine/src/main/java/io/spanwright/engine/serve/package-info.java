/**
 * From texts to entities, with a trained model.
 *
 * <ul>
 *   <li>{@link io.spanwright.engine.serve.TagScorer}: tag scores of a batch of windows
 *   <li>{@link io.spanwright.engine.serve.SessionScorer}: those that a loaded graph gives
 *   <li>{@link io.spanwright.engine.serve.TextScorer}: tag scores of whole texts of any length
 *   <li>{@code ScoredText}: what is likely in one text
 *   <li>{@code TextSections}: parts of a text that are decoded at once
 *   <li>{@link io.spanwright.engine.serve.OnnxEntityRecognizer}: the recognizer
 * </ul>
 */
package io.spanwright.engine.serve;
