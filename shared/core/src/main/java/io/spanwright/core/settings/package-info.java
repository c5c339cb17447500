/**
 * The product's settings.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.settings.Setting}: every setting with default, unit and range
 *   <li>{@link io.spanwright.core.settings.Settings}: their values, checked
 * </ul>
 */
package io.spanwright.core.settings;
