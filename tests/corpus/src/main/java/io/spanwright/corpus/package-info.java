/**
 * Scores on real data sets, taken with the commands a user has, beside those of Apache OpenNLP.
 *
 * <ul>
 *   <li>{@link io.spanwright.corpus.CorpusScores}: trains and evaluates on each set, writes the
 *       tables
 *   <li>{@link io.spanwright.corpus.ScoreSettings}: what a run was told
 *   <li>{@link io.spanwright.corpus.CorpusSet}: one set and how it is divided
 *   <li>{@link io.spanwright.corpus.FoldMarks}: a labels file marked for one fold of a
 *       cross-validation
 *   <li>{@link io.spanwright.corpus.Contender}: something that is measured
 *   <li>{@link io.spanwright.corpus.SpanwrightCommand}: the packaged command line
 *   <li>{@link io.spanwright.corpus.OpenNlpCommand}: OpenNLP, of {@link
 *       io.spanwright.corpus.opennlp}
 *   <li>{@link io.spanwright.corpus.JsonProcess}: a process that prints its result
 *   <li>{@link io.spanwright.corpus.Score}: what one training came to
 *   <li>{@link io.spanwright.corpus.Results}: what a run came to
 *   <li>{@link io.spanwright.corpus.ScoreTable}, {@link io.spanwright.corpus.ComparisonTable}: that
 *       as Markdown
 * </ul>
 *
 * <p>{@link io.spanwright.corpus.findings} measures something else: the findings of labels files.
 */
package io.spanwright.corpus;
