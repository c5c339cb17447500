package io.spanwright.engine.network;

import java.nio.FloatBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Direct buffers to be used again and again; thread-safe. */
final class SpareBuffers {
    private final Queue<FloatBuffer> spare = new ConcurrentLinkedQueue<>();

    /** A buffer of at least this size, holding anything. */
    FloatBuffer take(int size) {
        FloatBuffer found = spare.poll();
        return found != null && found.capacity() >= size ? found : Parameters.allocate(size);
    }

    void giveBack(FloatBuffer buffer) {
        spare.add(buffer);
    }
}
