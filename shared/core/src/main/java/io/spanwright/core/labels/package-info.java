/**
 * Labels files: the JSON in which a project's categories, documents and labels come and go.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.labels.LabelsFile}, {@link
 *       io.spanwright.core.labels.ProjectMetadata}: the JSON as records
 *   <li>{@link io.spanwright.core.labels.LabelsFileReader}: bytes to records, whatever the bytes;
 *       its answer is a {@link io.spanwright.core.labels.LabelsReading}
 *   <li>{@link io.spanwright.core.labels.LabelsFileWriter}: records to bytes
 *   <li>{@link io.spanwright.core.labels.LabelsFileValidator}: bytes and documents to a {@link
 *       io.spanwright.core.labels.LabelsValidation}; {@link io.spanwright.core.labels.Purpose} says
 *       what for
 *   <li>{@link io.spanwright.core.labels.Finding}: one problem, with {@link
 *       io.spanwright.core.labels.FindingCode}, {@link io.spanwright.core.labels.Severity} and
 *       {@link io.spanwright.core.labels.Position}
 *   <li>{@link io.spanwright.core.labels.SupportedLanguages}: the languages that may be named
 * </ul>
 *
 * <p>Inside: {@code JsonValues} reads single values and {@code LabelsFileAssembler} with {@code
 * DocumentAssembler} makes the records of them; {@code ProjectRules}, {@code CategoryRules}, {@code
 * DocumentListRules}, {@code LocationRules}, {@code DocumentRules}, {@code RegionRules} and {@code
 * LabelRules} judge one level of the file each; {@code DocumentTexts} reads texts and {@code
 * CheckedText} answers what spans in one ask; {@code Findings} collects, {@code Pointer}, {@code
 * PositionFinder} and {@code LabelsText} say where.
 */
package io.spanwright.core.labels;
