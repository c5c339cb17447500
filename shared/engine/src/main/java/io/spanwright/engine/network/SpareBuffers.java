package io.spanwright.engine.network;

import java.nio.FloatBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Direct buffers to be used again and again; thread-safe. */
final class SpareBuffers {
    private final Queue<FloatBuffer> spare = new ConcurrentLinkedQueue<>();

    /**
     * A buffer of at least this size, holding anything. New ones have the next power of two: one
     * that is too small is let go of, and native memory may then wait long for the collector.
     */
    FloatBuffer take(int size) {
        FloatBuffer found = spare.poll();
        if (found != null && found.capacity() >= size) {
            return found;
        }
        return Parameters.allocate(Math.max(size, Integer.highestOneBit(size - 1) << 1));
    }

    void giveBack(FloatBuffer buffer) {
        spare.add(buffer);
    }
}
