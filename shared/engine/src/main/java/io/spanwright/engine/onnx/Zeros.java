package io.spanwright.engine.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Zeros in native memory that stand for weights whose values do not matter; one buffer for all. */
public final class Zeros {
    private FloatBuffer buffer = allocate(1);

    /** A direct buffer of zeros, not to be written. */
    public FloatBuffer of(int count) {
        if (buffer.capacity() < count) {
            buffer = allocate(count);
        }
        return buffer.slice(0, count);
    }

    private static FloatBuffer allocate(int count) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
