/**
 * Files, lines, and labels whose offsets are counted in other units than ours.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.convert.text.Utf8Lines}, {@link
 *       io.spanwright.core.convert.text.Utf8Reader}, {@link
 *       io.spanwright.core.convert.text.TextFile}, {@link
 *       io.spanwright.core.convert.text.SourceFiles}: files as strict UTF-8
 *   <li>{@link io.spanwright.core.convert.text.RawLabel}: a label as a file gives it
 *   <li>{@link io.spanwright.core.convert.text.LabelResolver}, {@link
 *       io.spanwright.core.convert.text.UnitText}: its span, whatever the unit
 * </ul>
 */
package io.spanwright.core.convert.text;
