/**
 * What all formats have in common, and what lies between them: documents, one at a time.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.convert.neutral.NeutralDocument}, {@link
 *       io.spanwright.core.convert.neutral.DocumentFacts}: a document with its labels, whatever the
 *       format
 *   <li>{@link io.spanwright.core.convert.neutral.DatasetReader}, {@link
 *       io.spanwright.core.convert.neutral.DocumentSink}, {@link
 *       io.spanwright.core.convert.neutral.DatasetWriter}: what each format does
 *   <li>{@link io.spanwright.core.convert.neutral.Abilities}: what a format can hold
 *   <li>{@link io.spanwright.core.convert.neutral.Losses}, {@link
 *       io.spanwright.core.convert.neutral.Loss}, {@link
 *       io.spanwright.core.convert.neutral.LossKind}: what it can't, counted
 *   <li>{@link io.spanwright.core.convert.neutral.InputException}, {@link
 *       io.spanwright.core.convert.neutral.Place}: what is wrong with a file, and where
 * </ul>
 */
package io.spanwright.core.convert.neutral;
