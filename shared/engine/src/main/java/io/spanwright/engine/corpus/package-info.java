/**
 * What is learned from, set down on disk.
 *
 * <ul>
 *   <li>{@link io.spanwright.engine.corpus.CorpusFile}: the scratch file
 *   <li>{@link io.spanwright.engine.corpus.StoredText}: a text in it; texts are drawn by their
 *       hashes
 * </ul>
 */
package io.spanwright.engine.corpus;
