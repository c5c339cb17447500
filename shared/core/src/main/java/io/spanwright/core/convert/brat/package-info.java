/**
 * The standoff format of brat.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.convert.brat.BratReader}: the files of a folder ({@code
 *       AnnotationLines})
 *   <li>{@link io.spanwright.core.convert.brat.BratWriter}: the same, and the configuration that
 *       brat needs to show them
 * </ul>
 */
package io.spanwright.core.convert.brat;
