/**
 * Labelled documents: what a model learns from and is tested on.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.dataset.Dataset}, {@link
 *       io.spanwright.core.dataset.DatasetDocument}: categories and documents of a project without
 *       the texts; {@link io.spanwright.core.dataset.DatasetMark} says what a document is meant for
 *   <li>{@link io.spanwright.core.dataset.LabeledDocument}, {@link
 *       io.spanwright.core.dataset.EntityLabel}: a document with its text and its labels
 *   <li>{@link io.spanwright.core.dataset.LabeledDocuments}: many of them, read again and again
 *   <li>{@link io.spanwright.core.dataset.DocumentStore}: port to the users' own documents
 *   <li>{@link io.spanwright.core.dataset.DocumentText}: a document's bytes decoded
 *   <li>{@link io.spanwright.core.dataset.DatasetSplitter}: divides into train and test as {@link
 *       io.spanwright.core.dataset.SplitOptions} say; the answer is a {@link
 *       io.spanwright.core.dataset.DatasetSplit} or a {@link
 *       io.spanwright.core.dataset.DatasetSplitException}
 *   <li>{@link io.spanwright.core.dataset.SnapshotWriter}, {@link
 *       io.spanwright.core.dataset.SnapshotDocuments}: labelled documents in a file
 * </ul>
 */
package io.spanwright.core.dataset;
