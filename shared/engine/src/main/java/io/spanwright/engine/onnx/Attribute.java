package io.spanwright.engine.onnx;

import java.util.List;

/** The value of an operator's attribute. */
public sealed interface Attribute {

    /** An integer. */
    record Int(long value) implements Attribute {}

    /** A float. */
    record Real(float value) implements Attribute {}

    /** A text. */
    record Text(String value) implements Attribute {}

    /** A list of integers. */
    record Ints(List<Long> values) implements Attribute {
        public Ints {
            values = List.copyOf(values);
        }
    }

    /** A list of floats. */
    record Reals(List<Float> values) implements Attribute {
        public Reals {
            values = List.copyOf(values);
        }
    }

    /** A tensor. */
    record TensorValue(Constant value) implements Attribute {}

    static Attribute of(long value) {
        return new Int(value);
    }

    static Attribute of(float value) {
        return new Real(value);
    }

    static Attribute of(List<Long> values) {
        return new Ints(values);
    }
}
