/**
 * ONNX graphs: representation, reading, writing, and passes that give a changed graph.
 *
 * <ul>
 *   <li>{@link Graph}, {@link Node}, {@link Attribute}, {@link Constant}, {@link ValueInfo}, {@link
 *       ElementType} are a graph
 *   <li>{@link GraphEditor} changes one; {@link NodeOrder} sorts the outcome
 *   <li>{@link GraphReader} and {@link GraphWriter} turn protobuf into graphs and back, {@link
 *       Tensors} constants
 *   <li>{@link ShapeProbe} finds {@link Types}, each a {@link TensorType} of {@link Dimension}s, by
 *       running a graph at two {@link Probe}s with {@link Zeros}
 *   <li>{@link ShapeVectors} makes shape inputs for Reshape and Expand
 *   <li>{@link OpsetConversion} with {@link LaterOperators}, {@link ConstantFolding}, {@link
 *       ReshapeSimplification} with {@link ShapeReads}, {@link LayerNormalizationFusion}, {@link
 *       GeluFusion}, {@link GemmFusion} prepare a graph for training; {@link
 *       LayerNormalizationExpansion} for running
 *   <li>{@link UnsupportedGraphException} says why a graph can't be used
 * </ul>
 */
package io.spanwright.engine.onnx;
