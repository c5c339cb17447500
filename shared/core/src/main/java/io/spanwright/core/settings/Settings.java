package io.spanwright.core.settings;

/** Every setting of the product. */
public record Settings() {}
