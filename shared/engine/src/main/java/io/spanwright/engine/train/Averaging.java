package io.spanwright.engine.train;

/**
 * Which steps' weights the kept weights are the mean of.
 *
 * @param steps of the whole training
 * @param averaged how many of the last ones
 */
record Averaging(int steps, int averaged) {

    /** More would change the mean little and take time. */
    private static final int MOST = 64;

    /** Whether the weights after so many steps count. */
    boolean takes(int done) {
        int interval = Math.max(1, averaged / MOST);
        return done > steps - averaged && (steps - done) % interval == 0;
    }
}
