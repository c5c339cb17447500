package io.spanwright.core.labels;

import static java.util.Objects.requireNonNull;

/**
 * A JSON pointer while it is walked along. Spells the property names as the contract does; they
 * need no escaping.
 */
public record Pointer(String value) {

    /** The whole file. */
    public static final Pointer ROOT = new Pointer("");

    public Pointer {
        requireNonNull(value, "value is null");
    }

    /** The value of a property of this object. */
    public Pointer to(String property) {
        return new Pointer(value + '/' + property);
    }

    /**
     * An element of this array.
     *
     * @param index from 0
     */
    public Pointer to(int index) {
        return new Pointer(value + '/' + index);
    }

    @Override
    public String toString() {
        return value;
    }
}
