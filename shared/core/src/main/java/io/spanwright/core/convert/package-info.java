/**
 * Data sets from one format into another, without loss or with the losses counted.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.convert.Conversion} with {@link
 *       io.spanwright.core.convert.ConversionOptions} and {@link
 *       io.spanwright.core.convert.LossPolicy}: what is done; {@link
 *       io.spanwright.core.convert.ConversionResult}: how it ended
 *   <li>{@link io.spanwright.core.convert.DataFormat}: the formats; each has a package of its own
 * </ul>
 *
 * <p>Inside: {@code Fitting} with {@code FlatLayer}, {@code RegionSearch} and {@code DocumentNames}
 * makes of a document what a format can hold, {@code Tally} counts and compares, {@code
 * SourceFolder} finds the documents that lie beside a file.
 */
package io.spanwright.core.convert;
