package io.spanwright.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The shortest of several rounds: other work on the machine can only add to a round.
 *
 * <p>Wall time and processor time of the process are kept apart.
 */
final class Stopwatch {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private double wallSeconds = Double.POSITIVE_INFINITY;
    private double processorSeconds = Double.POSITIVE_INFINITY;

    void measure(Runnable round) {
        long wall = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        round.run();
        processorSeconds =
                Math.min(processorSeconds, (PROCESS.getProcessCpuTime() - processor) / 1e9);
        wallSeconds = Math.min(wallSeconds, (System.nanoTime() - wall) / 1e9);
    }

    double wallSeconds() {
        return wallSeconds;
    }

    double processorSeconds() {
        return processorSeconds;
    }
}
