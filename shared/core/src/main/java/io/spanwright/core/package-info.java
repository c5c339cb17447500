/**
 * The product without machine learning, Azure and web servers; {@link
 * io.spanwright.core.SpanwrightCore} wires it together.
 */
package io.spanwright.core;
