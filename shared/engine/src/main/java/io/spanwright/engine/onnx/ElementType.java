package io.spanwright.engine.onnx;

import java.util.Arrays;

/** The element types that encoders use, numbered as {@code TensorProto.DataType}. */
public enum ElementType {
    /** Left for the runtime to infer. */
    UNDEFINED(0, 0),
    FLOAT(1, 4),
    UINT8(2, 1),
    INT8(3, 1),
    INT32(6, 4),
    INT64(7, 8),
    BOOL(9, 1),
    FLOAT16(10, 2),
    DOUBLE(11, 8),
    BFLOAT16(16, 2);

    private final int number;
    private final int bytes;

    ElementType(int number, int bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    public int number() {
        return number;
    }

    /** The size of one element. */
    public int bytes() {
        return bytes;
    }

    /** Whether values have a slope. */
    public boolean isReal() {
        return this == FLOAT || this == FLOAT16 || this == BFLOAT16 || this == DOUBLE;
    }

    public static ElementType of(int number) {
        return Arrays.stream(values())
                .filter(type -> type.number == number)
                .findFirst()
                .orElseThrow(
                        () ->
                                new UnsupportedGraphException(
                                        "element type %d is not supported".formatted(number)));
    }
}
