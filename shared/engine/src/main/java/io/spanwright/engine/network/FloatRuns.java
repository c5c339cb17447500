package io.spanwright.engine.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Floats as little-endian bytes, preceded by their count as {@link DataOutput} writes an int.
 * Buffers are written and filled from 0 to their capacity.
 */
public final class FloatRuns {
    private static final int CHUNK = 16_384;

    private FloatRuns() {}

    public static void write(DataOutput out, float[] values) throws IOException {
        write(out, FloatBuffer.wrap(values));
    }

    /**
     * Reads a run.
     *
     * @throws IOException where it does not have this many values
     */
    public static float[] read(DataInput in, int count) throws IOException {
        float[] values = new float[count];
        read(in, values);
        return values;
    }

    static void read(DataInput in, float[] values) throws IOException {
        read(in, FloatBuffer.wrap(values));
    }

    static void write(DataOutput out, FloatBuffer values) throws IOException {
        out.writeInt(values.capacity());
        byte[] bytes = new byte[CHUNK * Float.BYTES];
        for (int from = 0; from < values.capacity(); from += CHUNK) {
            int count = Math.min(CHUNK, values.capacity() - from);
            floats(bytes).put(0, values, from, count);
            out.write(bytes, 0, count * Float.BYTES);
        }
    }

    static void read(DataInput in, FloatBuffer values) throws IOException {
        checkCount(in.readInt(), values.capacity());
        byte[] bytes = new byte[CHUNK * Float.BYTES];
        for (int from = 0; from < values.capacity(); from += CHUNK) {
            int count = Math.min(CHUNK, values.capacity() - from);
            in.readFully(bytes, 0, count * Float.BYTES);
            values.put(from, floats(bytes), 0, count);
        }
    }

    private static void checkCount(int stored, int expected) throws IOException {
        if (stored != expected) {
            throw new IOException(
                    "%d values are stored, %d are expected".formatted(stored, expected));
        }
    }

    private static FloatBuffer floats(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }
}
