package io.spanwright.engine.network;

/**
 * The outcome of one forward pass. One that was made for training holds native memory until it is
 * closed; {@link TrainableNetwork#backward} closes it.
 */
public final class Forward implements AutoCloseable {
    private final float[] scores;
    private final int windows;
    private final int length;
    private final int tagCount;

    Forward(float[] scores, int windows, int length, int tagCount) {
        this.scores = scores;
        this.windows = windows;
        this.length = length;
        this.tagCount = tagCount;
    }

    /** Tag scores [B, S, T], row by row; not a copy. Scores of padding mean nothing. */
    public float[] scores() {
        return scores;
    }

    /** B. */
    public int windows() {
        return windows;
    }

    /** S. */
    public int length() {
        return length;
    }

    /** T. */
    public int tagCount() {
        return tagCount;
    }

    @Override
    public void close() {}
}
