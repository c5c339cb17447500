/**
 * The JSON of Label Studio.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.convert.labelstudio.LabelStudioReader}: tasks with annotations
 *       ({@code TaskAnnotations}, {@code TaskText}) and the rows of JSON-MIN ({@code MinimalRows})
 *   <li>{@link io.spanwright.core.convert.labelstudio.LabelStudioWriter}: tasks to import
 * </ul>
 */
package io.spanwright.core.convert.labelstudio;
