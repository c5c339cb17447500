/**
 * Texts and places in them.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.text.Span}: half-open range in UTF-16 code units, the only unit
 *       inside the product
 *   <li>{@link io.spanwright.core.text.StringIndexType}: the units callers may count in
 *   <li>{@link io.spanwright.core.text.IndexedRange}: offset and length as a caller counts them
 *   <li>{@link io.spanwright.core.text.OffsetMap}: converts between the two for one text
 *   <li>{@link io.spanwright.core.text.TextElements}: where text elements begin and end
 *   <li>{@link io.spanwright.core.text.Utf8}: strict decoding; {@link
 *       io.spanwright.core.text.Utf8Reader} does it as a stream goes by and throws a {@link
 *       io.spanwright.core.text.NotUtf8Exception}
 *   <li>{@link io.spanwright.core.text.WhiteSpace}: which characters are white space
 * </ul>
 */
package io.spanwright.core.text;
