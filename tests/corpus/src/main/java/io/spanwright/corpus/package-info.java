/**
 * Scores on real data sets, taken with the commands a user has.
 *
 * <ul>
 *   <li>{@link io.spanwright.corpus.CorpusScores}: trains and evaluates on each set, writes the
 *       table
 *   <li>{@link io.spanwright.corpus.CorpusSet}: one set and how it is divided
 *   <li>{@link io.spanwright.corpus.FoldMarks}: a labels file marked for one fold of a
 *       cross-validation
 *   <li>{@link io.spanwright.corpus.SpanwrightCommand}: runs the packaged command line
 *   <li>{@link io.spanwright.corpus.Score}: what one training came to
 *   <li>{@link io.spanwright.corpus.ScoreTable}: scores as Markdown
 * </ul>
 */
package io.spanwright.corpus;
