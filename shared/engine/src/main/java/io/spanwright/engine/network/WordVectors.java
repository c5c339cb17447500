package io.spanwright.engine.network;

import io.spanwright.engine.onnx.Constant;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * The word embedding, frozen, in native memory once: sessions are fed the rows that a batch needs,
 * so that none holds the table.
 */
final class WordVectors {
    private final Constant table;
    private final FloatBuffer rows;
    private final int count;
    private final int width;

    /**
     * Copies the table.
     *
     * @param read float [V, H]
     */
    WordVectors(Constant read) {
        ByteBuffer copy =
                ByteBuffer.allocateDirect(read.data().remaining()).order(ByteOrder.LITTLE_ENDIAN);
        copy.put(read.data()).flip();
        table = new Constant(read.type(), read.shape(), copy);
        rows = table.asFloats();
        count = Math.toIntExact(table.shape().get(0));
        width = Math.toIntExact(table.shape().get(1));
    }

    /** The table [V, H], sharing this memory. */
    Constant table() {
        return table;
    }

    /** H. */
    int width() {
        return width;
    }

    /**
     * Writes the rows of some ids one after the other.
     *
     * @throws IllegalArgumentException where an id is not a row of the table
     */
    void copy(long[] ids, FloatBuffer target) {
        for (int at = 0; at < ids.length; at++) {
            if (ids[at] < 0 || ids[at] >= count) {
                throw new IllegalArgumentException(
                        "id %d is not one of the encoder's %d".formatted(ids[at], count));
            }
            target.put(at * width, rows, (int) ids[at] * width, width);
        }
    }
}
