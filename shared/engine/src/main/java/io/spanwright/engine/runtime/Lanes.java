package io.spanwright.engine.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work that runs at the same time, in the calling thread and the JVM's common pool. Passes of one
 * thread each are faster than passes one after the other whose threads wait for each other at every
 * operator. The caller never waits for work that nobody has begun: it does that itself.
 */
public final class Lanes {

    private Lanes() {}

    /**
     * Runs every lane, and returns when all have ended, also where one has failed: what they use
     * may be closed then.
     *
     * @param body given the lane, from 0
     * @throws RuntimeException of the first lane that failed
     */
    public static void run(int lanes, IntConsumer body) {
        RuntimeException[] failures = new RuntimeException[lanes];
        IntStream lane = IntStream.range(0, lanes);
        (lanes > 1 ? lane.parallel() : lane).forEach(one -> failures[one] = failure(one, body));
        for (RuntimeException failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
    }

    private static RuntimeException failure(int lane, IntConsumer body) {
        try {
            body.accept(lane);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /**
     * Shares tasks out among lanes, each of which takes the next when it is done with one. Returns
     * when all have ended.
     *
     * @param task given its number, from 0
     * @throws RuntimeException of a task that failed; others may not have been begun then
     */
    public static void share(int lanes, int tasks, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        run(
                Math.max(1, Math.min(lanes, tasks)),
                lane -> {
                    for (int at = next.getAndIncrement(); at < tasks; at = next.getAndIncrement()) {
                        try {
                            task.accept(at);
                        } catch (RuntimeException e) {
                            next.set(tasks);
                            throw e;
                        }
                    }
                });
    }
}
