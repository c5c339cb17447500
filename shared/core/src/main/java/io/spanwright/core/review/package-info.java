/**
 * Which labels are likely wrong, as told by models that did not learn them.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.review.LabelReview}: trains such models and reads with them
 *   <li>{@code Fold}: the documents that a model does not see
 *   <li>{@code DoubtFinder}: compares what a model says with the labels
 *   <li>{@link io.spanwright.core.review.Doubt}: what comes of it
 * </ul>
 */
package io.spanwright.core.review;
