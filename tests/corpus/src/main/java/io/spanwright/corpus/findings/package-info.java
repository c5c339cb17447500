/**
 * Measures the findings of labels files: faults are planted at random places of real data sets, and
 * what is found is compared with the truth.
 *
 * <ul>
 *   <li>{@link io.spanwright.corpus.findings.FindingScores}: the command
 * </ul>
 *
 * <p>Inside: {@code Planters} lists a {@code Planter} a code ({@code FilePlanters}, {@code
 * DocumentPlanters}, {@code RegionPlanters}, {@code LabelPlanters}, {@code CategoryPlanters},
 * {@code ContentPlanters}, {@code DuplicatePlanters}), and why some codes have none. They change a
 * {@code Specimen} and say what is {@code Planted}. {@code FindingTrial} plants, validates and
 * counts; {@code FindingTable} shows the {@code FindingScore}s.
 */
package io.spanwright.corpus.findings;
