/**
 * Trained models and their artifacts.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.trainedmodel.TrainedModel}, {@link
 *       io.spanwright.core.trainedmodel.TrainedModelStore}: what is known of a model
 *   <li>{@link io.spanwright.core.trainedmodel.ModelArtifact}: the files of a model, wherever they
 *       are; {@link io.spanwright.core.trainedmodel.BlobModelArtifact}: in the blob store
 *   <li>{@link io.spanwright.core.trainedmodel.ArtifactStore}, {@link
 *       io.spanwright.core.trainedmodel.ArtifactOwner}: artifacts under their digests, for as long
 *       as somebody needs them
 *   <li>{@link io.spanwright.core.trainedmodel.CorruptArtifactException}: not to be served
 * </ul>
 */
package io.spanwright.core.trainedmodel;
