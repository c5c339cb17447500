/**
 * What labels teach a model: whether they are precise, consistent and complete. All of it is
 * advice: the labels file is right without it.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.labels.content.LabelingChecks}: lists the checks
 * </ul>
 *
 * <p>Inside, the checks: {@code LabelEdges} and {@code RegionEdges} look for edges inside words
 * ({@code WordBreaks}, {@code Scripts}) and punctuation that belongs to the sentence ({@code
 * EdgePunctuation}); {@code SpanMending} finds the better edges. {@code SurfaceChecks} counts the
 * labelled words once ({@code LabeledSurfaces}, {@code SurfaceTable}, {@code Surface}) for {@code
 * InconsistentCategories}, {@code ConfusedCategories} (with {@code CategoryPairs} and {@code
 * Contexts}) and {@code MissedLabels}, which reads the texts again. {@code SimilarDocuments}
 * compares sketches of fixed size ({@code MinHash}, {@code DocumentSketch}, {@code
 * SimilarityIndex}). {@code CategoryBalance} counts labels.
 *
 * <p>Texts are cut into {@code Words} and compared by hashes. Nothing here grows with the length of
 * the texts: a document leaves its labels' offsets, a hash and two sketches behind, and what is
 * counted is bounded.
 */
package io.spanwright.core.labels.content;
