package io.spanwright.engine.crf;

/**
 * An entity in a chain of units.
 *
 * @param from first unit
 * @param to one past the last unit
 * @param category number of its category
 */
public record UnitSpan(int from, int to, int category) {}
