/**
 * What is learned from, set down on disk.
 *
 * <ul>
 *   <li>{@link io.spanwright.engine.corpus.CorpusFile}: the file that holds it, a {@link
 *       io.spanwright.engine.corpus.ScratchFile}
 *   <li>{@link io.spanwright.engine.corpus.StoredText}: a text in it; texts are drawn by their
 *       hashes
 * </ul>
 */
package io.spanwright.engine.corpus;
