package io.spanwright.engine.network;

import io.spanwright.engine.runtime.Tensor;
import java.util.Map;

/**
 * The outcome of one forward pass. One that was made for training holds native memory until it is
 * closed; {@link TrainableNetwork#backward} closes it.
 */
public final class Forward implements AutoCloseable {
    private final float[] scores;
    private final int windows;
    private final int length;
    private final Map<String, Tensor> kept;
    private final Runnable release;
    private boolean open = true;

    /**
     * @param kept what the backward graph reads; empty where the pass was not for training
     * @param release frees what is kept
     */
    Forward(float[] scores, Batch batch, Map<String, Tensor> kept, Runnable release) {
        this.scores = scores;
        windows = batch.windows();
        length = batch.length();
        this.kept = kept;
        this.release = release;
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
        return scores.length / (windows * length);
    }

    Map<String, Tensor> kept() {
        if (!open || kept.isEmpty()) {
            throw new IllegalStateException(
                    "the forward pass was not made for training, or is used up");
        }
        return kept;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            release.run();
        }
    }
}
