/**
 * From labelled documents to what a network reads and is taught.
 *
 * <ul>
 *   <li>{@link io.spanwright.engine.example.WordShape} and {@link
 *       io.spanwright.engine.example.WordShapes}: casing and character class of a unit's word, and
 *       its place, which an encoder without upper case can't see
 *   <li>{@link io.spanwright.engine.example.UnitBreak} and {@link
 *       io.spanwright.engine.example.LineBreaks}: how well a text can be cut in front of a unit
 *   <li>{@link io.spanwright.engine.example.TextUnits}: a text with all of this
 *   <li>{@link io.spanwright.engine.example.LabelAligner}: labels to tags
 *   <li>{@link io.spanwright.engine.example.TaggedText}: a text with its tags
 *   <li>{@link io.spanwright.engine.example.Window} and {@link
 *       io.spanwright.engine.example.WindowPlanner}: parts of a text that fit the encoder
 *   <li>{@link io.spanwright.engine.example.WindowSizes} and {@link
 *       io.spanwright.engine.example.WindowScope}: how large they are, and how far they see
 *   <li>{@link io.spanwright.engine.example.WindowBatch}: windows as one batch
 * </ul>
 */
package io.spanwright.engine.example;
