/**
 * From text to the encoder's input ids, and back to offsets.
 *
 * <ul>
 *   <li>{@link io.spanwright.engine.tokenizer.SubWordTokenizer}: a text to its encoding
 *   <li>{@link io.spanwright.engine.tokenizer.TextEncoding}: units of a text with ids and offsets
 *   <li>{@code TextEncodingBuilder}: makes units that miss no character of what a tokenizer gives
 *   <li>{@code Pieces}: sub-words of a piece of text as the tokenizer gives them
 *   <li>{@code UnknownWords}: units of words that are not in the vocabulary
 *   <li>{@code TextChunks}: cuts long texts where the tokenizer can't notice
 *   <li>{@code CodePoints}: offsets in code points to offsets in UTF-16, harmless characters
 *   <li>{@code TokenizerDefinition}, {@code PostProcessor} and {@code Vocabulary}: what {@code
 *       tokenizer.json} says
 *   <li>{@link io.spanwright.engine.tokenizer.SpecialIds}: ids around and behind the sub-words
 *   <li>{@link io.spanwright.engine.tokenizer.TokenizerNatives}: where the native library goes
 * </ul>
 */
package io.spanwright.engine.tokenizer;
