package io.spanwright.engine.network;

import io.spanwright.engine.encoder.EncoderReader;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Tensor;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns batches into the tensors that graphs read. Thread-safe. */
final class BatchFeed {
    private final WordVectors words;
    private final DropoutMasks masks;
    private final List<DropoutSite> sites;
    private final OnnxRuntime runtime;
    private final SpareBuffers vectors = new SpareBuffers();

    BatchFeed(WordVectors words, DropoutMasks masks, List<DropoutSite> sites, OnnxRuntime runtime) {
        this.words = words;
        this.masks = masks;
        this.sites = List.copyOf(sites);
        this.runtime = runtime;
    }

    /**
     * Tensors by name of the input.
     *
     * @param release what is to be done when they are no longer read
     */
    record Fed(Map<String, Tensor> tensors, Runnable release) implements AutoCloseable {
        @Override
        public void close() {
            tensors.values().forEach(Tensor::close);
            release.run();
        }
    }

    /** Without dropout. */
    Fed plain(Batch batch) {
        Map<String, Tensor> fed = new HashMap<>();
        fed.put(EncoderReader.INPUT_IDS, ids(batch.inputIds(), batch));
        fed.put(EncoderReader.ATTENTION_MASK, ids(batch.attentionMask(), batch));
        fed.put(NetworkGraph.SHAPE_IDS, ids(batch.shapeIds(), batch));
        FloatBuffer buffer = vectors.take(size(batch));
        words.copy(batch.inputIds(), buffer);
        fed.put(EncoderReader.WORD_VECTORS, view(buffer.slice(0, size(batch)), batch));
        return new Fed(fed, () -> vectors.giveBack(buffer));
    }

    /** With the dropout masks of a step. */
    Fed masked(Batch batch, long stepSeed) {
        Fed plain = plain(batch);
        DropoutMasks.Filled filled = masks.fill(stepSeed, size(batch));
        for (int i = 0; i < sites.size(); i++) {
            plain.tensors().put(sites.get(i).input(), view(filled.masks().get(i), batch));
        }
        return new Fed(
                plain.tensors(),
                () -> {
                    plain.release().run();
                    masks.giveBack(filled.buffer());
                });
    }

    private int size(Batch batch) {
        return Math.multiplyExact(batch.inputIds().length, words.width());
    }

    private Tensor ids(long[] values, Batch batch) {
        return runtime.longs(values, batch.windows(), batch.length());
    }

    /** Float [B, S, H]. */
    private Tensor view(FloatBuffer values, Batch batch) {
        return runtime.view(values, batch.windows(), batch.length(), words.width());
    }
}
