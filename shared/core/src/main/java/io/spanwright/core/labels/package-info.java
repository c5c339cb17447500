/**
 * Labels files: the JSON in which a project's categories, documents and labels come and go.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.labels.LabelsFile}, {@link
 *       io.spanwright.core.labels.ProjectMetadata}: the JSON as records
 *   <li>{@link io.spanwright.core.labels.LabelsFileReader}: bytes to records, whatever the bytes;
 *       its answer is a {@link io.spanwright.core.labels.LabelsReading}
 *   <li>{@link io.spanwright.core.labels.LabelsFileWriter}: records to bytes; {@link
 *       io.spanwright.core.labels.MetadataReplacement} copies a file under other metadata
 *   <li>{@link io.spanwright.core.labels.LabelsFileValidator}: a file that streams by and documents
 *       to a {@link io.spanwright.core.labels.LabelsValidation}; {@link
 *       io.spanwright.core.labels.Purpose} says what for, {@link
 *       io.spanwright.core.labels.ValidationOptions} with which checks
 *   <li>{@link io.spanwright.core.labels.ContentCheck}: looks at each {@link
 *       io.spanwright.core.labels.CheckedDocument} with its {@link
 *       io.spanwright.core.labels.CheckedLabel}s; {@link io.spanwright.core.labels.ContentChecks}
 *       makes them
 *   <li>{@link io.spanwright.core.labels.Finding}: one problem, with {@link
 *       io.spanwright.core.labels.FindingCode}, {@link io.spanwright.core.labels.Severity}, {@link
 *       io.spanwright.core.labels.Pointer} and {@link io.spanwright.core.labels.Position}
 *   <li>{@link io.spanwright.core.labels.LabelJson}: a label as a suggestion writes it
 *   <li>{@link io.spanwright.core.labels.SupportedLanguages}: the languages that may be named
 * </ul>
 *
 * <p>Inside, from bytes to records: {@code FileSignature} knows what is no JSON by its first bytes,
 * {@code LabelsJson} opens what is, {@code LabelsParse} goes through all of it, {@code JsonValues}
 * with {@code JsonTree} and {@code UnknownProperties} reads single values, {@code
 * LabelsFileAssembler} and {@code DocumentAssembler} make the records of them, {@code OldFormats}
 * recognises those before the present one, {@code DocumentCount} skips documents and {@code
 * DocumentStream} hands them on one by one.
 *
 * <p>Inside, judging: {@code FileRules} has {@code ProjectRules}, {@code CategoryRules}, {@code
 * DocumentListRules}, {@code LocationRules} (with {@code LocationDigest}), {@code DocumentRules},
 * {@code RegionRules} and {@code LabelRules} judge one level of the file each; {@code
 * DocumentTexts} reads texts, {@code CheckedText} answers what spans in one ask, {@code
 * CheckedLabels} is for content checks; {@code Findings} collects, {@code PositionFinder}, {@code
 * LabelsText} and {@code LineCounter} say where.
 */
package io.spanwright.core.labels;
