/**
 * The sample project: labelled loan papers in eight layouts, made by a seeded generator.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.sample.SampleProject} the documents, the labels file and new
 *       documents to try a model on
 *   <li>{@link io.spanwright.host.sample.SampleDocument} one text with its labels
 *   <li>{@link io.spanwright.host.sample.SampleLabel} one labelled span
 *   <li>{@link io.spanwright.host.sample.SampleGenerator} writes the documents from phrases and
 *       values
 *   <li>{@link io.spanwright.host.sample.SampleValues} names, amounts and dates that never repeat
 *   <li>{@link io.spanwright.host.sample.SampleCategory} the categories and the slots they fill
 *   <li>{@link io.spanwright.host.sample.Sections} a text resource read as named lists
 *   <li>{@link io.spanwright.host.sample.SlotText} fills the slots of a text and notes the labels
 *   <li>{@link io.spanwright.host.sample.SampleLabelsFile} writes the labels file
 * </ul>
 */
package io.spanwright.host.sample;
