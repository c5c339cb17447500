/**
 * A network that can be trained: an encoder with word shapes and a head.
 *
 * <ul>
 *   <li>{@link NetworkSpec} says what to build, {@link TrainableNetwork} is it
 *   <li>{@link Batch} goes in, {@link Forward} comes out
 *   <li>{@link Parameters} holds all trained values and their gradients; {@link Parameter} is one
 *       tensor, {@link ParameterGroup} where it belongs; {@link WeightCopy} is a copy of all values
 *   <li>{@link AdamW} and {@link ArrayAdamW} update them by {@link AdamWRule}, with {@link
 *       AdamWSettings}
 *   <li>{@link NetworkGraph} builds the forward graph, {@link TrainingGraphs} all of them, {@link
 *       ServingExport} the one that is served, {@link EnsembleGraph} that of several members
 *   <li>{@link ParameterLayout} settles what is trained; {@link FrozenWeights} and {@link
 *       WordVectors} hold the rest
 *   <li>{@link BatchFeed} makes tensors of batches, in {@link SpareBuffers}
 *   <li>{@link ParameterTensors} are views of a buffer; {@link GradientBuffers} sums gradients
 *   <li>{@link DropoutMasks} fills the masks of {@link DropoutSite}s
 *   <li>{@link FloatRuns} writes and reads many floats at a time, {@link RunArrays} are what they
 *       are worked on in
 * </ul>
 */
package io.spanwright.engine.network;
