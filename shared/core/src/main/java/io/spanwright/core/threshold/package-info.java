/**
 * Confidence thresholds for a wished precision, category by category.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.threshold.ThresholdSearch}: derives them from test documents
 *   <li>{@link io.spanwright.core.threshold.PrecisionThreshold}: what was derived for a category
 * </ul>
 */
package io.spanwright.core.threshold;
