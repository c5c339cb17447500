/**
 * Pretrained encoders.
 *
 * <ul>
 *   <li>{@link Encoders} finds them, on the class path or in a directory
 *   <li>{@link EncoderReader} reads and simplifies one
 *   <li>{@link Encoder} is what was read: graph, weights, tokenizer
 *   <li>{@link EncoderStructure} says where embeddings and layers are in the graph
 *   <li>{@link EncoderInputs}, {@link EncoderWeights} and {@link WordLookup} settle what is fed
 *   <li>{@link StructureFinder} finds the structure from the graph alone, with {@link Cuts} and
 *       {@link LayerWeights}
 *   <li>{@link LengthLimit} finds the longest window by trying
 * </ul>
 */
package io.spanwright.engine.encoder;
