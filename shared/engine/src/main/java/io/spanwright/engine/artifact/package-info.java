/**
 * The files of a trained model; the format is written down in {@code docs/artifact.md}.
 *
 * <ul>
 *   <li>{@link io.spanwright.engine.artifact.ArtifactFiles}: their names
 *   <li>{@link io.spanwright.engine.artifact.TagsFile}: {@code tags.json}
 *   <li>{@link io.spanwright.engine.artifact.CalibrationFile}: {@code calibration.json}
 *   <li>{@link io.spanwright.engine.artifact.Manifest}: {@code manifest.json}, and the digest
 *   <li>{@link io.spanwright.engine.artifact.ArtifactWriter}: writes a directory
 *   <li>{@link io.spanwright.engine.artifact.DirectoryArtifact}: reads one
 *   <li>{@link io.spanwright.engine.artifact.ArtifactVerifier}: lets only sound artifacts pass
 *   <li>{@link io.spanwright.engine.artifact.VerifiedArtifact}: one that passed
 *   <li>{@code GraphVerifier}: what a graph may hold
 *   <li>{@link io.spanwright.engine.artifact.ServableOperators}: the operators among it
 *   <li>{@code Json}: JSON with the same bytes for the same values
 * </ul>
 */
package io.spanwright.engine.artifact;
