/**
 * Models in int8: about a quarter of the size, and faster where the processor multiplies bytes.
 *
 * <ul>
 *   <li>{@link io.spanwright.engine.quantize.Int8Graph}: makes the graph, of {@code Int8Weights}
 *       and {@code Int8Activations}
 *   <li>{@code Int8Matrix}, {@code Int8Rows}: quantised weights and word embeddings, by {@code
 *       Int8Scale}
 *   <li>{@link io.spanwright.engine.quantize.ByteProducts}: loads a graph so that its products are
 *       exact on every processor
 *   <li>{@link io.spanwright.engine.quantize.PrecisionComparison}: what both precisions predict,
 *       and whether int8 is as good
 *   <li>{@link io.spanwright.engine.quantize.PrecisionSetting}: what the operator wants, which
 *       leads to a {@link io.spanwright.engine.quantize.Precision}
 * </ul>
 */
package io.spanwright.engine.quantize;
