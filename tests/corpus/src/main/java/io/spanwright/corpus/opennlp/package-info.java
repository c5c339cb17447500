/**
 * Apache OpenNLP's name finder, trained and tested as our own models are: the same documents, the
 * same count, and features that make it strong.
 *
 * <ul>
 *   <li>{@link io.spanwright.corpus.opennlp.OpenNlpRun}: trains, evaluates, prints the result
 *   <li>{@link io.spanwright.corpus.opennlp.MarkedParts}: the documents to train and to test on
 *   <li>{@link io.spanwright.corpus.opennlp.FolderTexts}: where they are read from
 *   <li>{@link io.spanwright.corpus.opennlp.SentenceCutter}, {@link
 *       io.spanwright.corpus.opennlp.Words}: raw text to {@link
 *       io.spanwright.corpus.opennlp.Sentence}
 *   <li>{@link io.spanwright.corpus.opennlp.TrainingSamples}: labels as OpenNLP takes them
 *   <li>{@link io.spanwright.corpus.opennlp.OpenNlpTrainer}: trains by an {@link
 *       io.spanwright.corpus.opennlp.Algorithm}
 *   <li>{@link io.spanwright.corpus.opennlp.FeatureCutoff}: keeps a training within the memory
 *   <li>{@link io.spanwright.corpus.opennlp.OpenNlpRecognizer}: finds entities in raw text
 *   <li>{@link io.spanwright.corpus.opennlp.OpenNlpTest}: how good and how fast it is
 * </ul>
 */
package io.spanwright.corpus.opennlp;
