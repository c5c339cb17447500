/**
 * Offset truth: labels that lie wrong together, and why. {@link
 * io.spanwright.core.labels.offsets.OffsetTruth} looks at the documents one after the other and
 * answers with findings, and with an {@link io.spanwright.core.labels.offsets.OffsetRepair} for
 * each document. The decision is recorded in {@code docs/decisions/0061-offset-truth.md}.
 *
 * <p>Inside: a {@code Cause} is why, such as a {@code Counting}, and gives the {@code Relocation}
 * of a document's labels ({@code Counters} walk along a text into a {@code CountedText}); {@code
 * Causes} lists those that are tried on every document and {@code DriftSearch} finds shifts that
 * change from label to label. {@code DocumentTrial} finds the {@code Placement} of each label by
 * {@code TextEdges}, {@code Surfaces} and the {@code SurfaceBook}, {@code Evidence} counts them,
 * {@code Chance} weighs them, {@code Verdict} decides, {@code DocumentGroup} gathers documents of
 * one cause, {@code OffsetFindings} says it.
 */
package io.spanwright.core.labels.offsets;
