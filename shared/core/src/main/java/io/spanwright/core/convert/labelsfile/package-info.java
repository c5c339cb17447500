/**
 * Labels files with a folder of documents, as one format among others.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.convert.labelsfile.LabelsFolderReader}: files of any age ({@code
 *       LabelsParser}, {@code LabelsHeader})
 *   <li>{@link io.spanwright.core.convert.labelsfile.LabelsFolderWriter}: what validation accepts;
 *       {@link io.spanwright.core.convert.labelsfile.ProjectFacts} is what it can't know from the
 *       documents
 * </ul>
 */
package io.spanwright.core.convert.labelsfile;
