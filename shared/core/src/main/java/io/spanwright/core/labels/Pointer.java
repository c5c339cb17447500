package io.spanwright.core.labels;

/**
 * A JSON pointer while it is walked along. Spells the property names as the contract does; they
 * need no escaping.
 */
record Pointer(String value) {

    static final Pointer ROOT = new Pointer("");

    Pointer to(String property) {
        return new Pointer(value + '/' + property);
    }

    Pointer to(int index) {
        return new Pointer(value + '/' + index);
    }

    @Override
    public String toString() {
        return value;
    }
}
