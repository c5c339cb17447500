package io.spanwright.engine.network;

import io.spanwright.engine.runtime.OnnxRuntime;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An encoder with a word-shape embedding at its input and a linear head at its output, forward and
 * backward. Shapes: B windows, S sub-words, H hidden size, T tags, K word shapes.
 *
 * <p>One thread at a time. The same spec, values, batches and seeds give the same bits.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class TrainableNetwork implements AutoCloseable {

    /**
     * Builds forward and backward graph and loads both.
     *
     * @throws io.spanwright.engine.autodiff.UnsupportedOperatorException where the encoder uses an
     *     operator that has no gradient rule
     */
    public static TrainableNetwork create(NetworkSpec spec, OnnxRuntime runtime) {
        throw new UnsupportedOperationException("in the next commit");
    }

    public Parameters parameters() {
        throw new UnsupportedOperationException("in the next commit");
    }

    /**
     * Computes the tag scores.
     *
     * @param training true applies dropout and keeps what {@link #backward} needs
     * @param stepSeed with the spec's seed, settles the dropout masks; unused otherwise
     */
    public Forward forward(Batch batch, boolean training, long stepSeed) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /**
     * Adds the gradients of all parameters to {@link Parameters#gradients()} and closes the forward
     * pass.
     *
     * @param forward made for training
     * @param scoreGradients [B, S, T], derivative of the loss by each tag score; 0 for padding
     */
    public void backward(Forward forward, float[] scoreGradients) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /**
     * Writes the forward graph with the present values as an ONNX model: inputs {@code input_ids},
     * {@code attention_mask}, {@code shape_ids} (int64 [B, S]), output {@code scores} (float [B, S,
     * T]). The same values give the same bytes.
     */
    public void exportServing(OutputStream out) throws IOException {
        throw new UnsupportedOperationException("in the next commit");
    }

    @Override
    public void close() {}
}
