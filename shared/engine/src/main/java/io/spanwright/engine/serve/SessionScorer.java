package io.spanwright.engine.serve;

import io.spanwright.engine.network.Batch;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.Tensor;
import java.util.Map;
import java.util.Set;

/**
 * Scores of an artifact's graph. Thread-safe.
 *
 * @param session stays the caller's
 */
public record SessionScorer(OnnxRuntime runtime, ModelSession session) implements TagScorer {

    private static final String SCORES = "scores";

    @Override
    public float[] score(Batch batch) {
        long[] shape = {batch.windows(), batch.length()};
        try (Tensor ids = runtime.longs(batch.inputIds(), shape);
                Tensor mask = runtime.longs(batch.attentionMask(), shape);
                Tensor shapes = runtime.longs(batch.shapeIds(), shape);
                Outputs outputs =
                        session.run(
                                Map.of(
                                        "input_ids",
                                        ids,
                                        "attention_mask",
                                        mask,
                                        "shape_ids",
                                        shapes),
                                Set.of(SCORES))) {
            return outputs.get(SCORES).toFloats();
        }
    }
}
