/**
 * The linear-chain conditional random field over BIO tags, exact and in the time of the tags'
 * number: a transition has a score of its own only by the tag it leaves and by whether it stays in
 * the entity, begins one or goes outside.
 *
 * <p>Sources: Lafferty, McCallum, Pereira, Conditional Random Fields (2001); span marginals after
 * Culotta, McCallum, Confidence Estimation for Information Extraction (2004).
 *
 * <ul>
 *   <li>{@link io.spanwright.engine.crf.BioTags}: how tags are numbered
 *   <li>{@link io.spanwright.engine.crf.Transitions}: the learned scores between tags
 *   <li>{@link io.spanwright.engine.crf.Emissions}: the scores of one chain's tags
 *   <li>{@link io.spanwright.engine.crf.Lattice}: forward-backward, and what follows from it
 *   <li>{@link io.spanwright.engine.crf.ChainLoss}: loss and its gradients
 *   <li>{@link io.spanwright.engine.crf.LikelySpans}: decoding by marginals, for the best F1
 *   <li>{@link io.spanwright.engine.crf.LikelySpan}: a span and its probability
 *   <li>{@link io.spanwright.engine.crf.UnitSpan}: an entity in a path of tags
 *   <li>{@code LogSum}: sums of numbers that are given as logarithms
 * </ul>
 */
package io.spanwright.engine.crf;
