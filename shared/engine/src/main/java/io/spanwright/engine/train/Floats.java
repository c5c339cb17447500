package io.spanwright.engine.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Floats as little-endian bytes, many at a time. */
final class Floats {

    private static final int PIECE = 16_384;

    private Floats() {}

    static void write(DataOutput out, float[] values) throws IOException {
        byte[] bytes = new byte[PIECE * Float.BYTES];
        for (int from = 0; from < values.length; from += PIECE) {
            int count = Math.min(PIECE, values.length - from);
            view(bytes).put(values, from, count);
            out.write(bytes, 0, count * Float.BYTES);
        }
    }

    static float[] read(DataInput in, int size) throws IOException {
        float[] values = new float[size];
        byte[] bytes = new byte[PIECE * Float.BYTES];
        for (int from = 0; from < size; from += PIECE) {
            int count = Math.min(PIECE, size - from);
            in.readFully(bytes, 0, count * Float.BYTES);
            view(bytes).get(values, from, count);
        }
        return values;
    }

    private static FloatBuffer view(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }
}
