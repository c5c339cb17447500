/**
 * What hurts each category of a trained model, and what a person can do about it.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.guidance.Guidance}: finds it in an evaluation
 *   <li>{@link io.spanwright.core.guidance.CategoryFinding}: one thing that was found
 *   <li>{@link io.spanwright.core.guidance.GuidanceCode}: everything that can be found
 * </ul>
 */
package io.spanwright.core.guidance;
