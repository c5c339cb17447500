package io.spanwright.engine.encoder;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where things are in an encoder's graph.
 *
 * @param wordEmbedding name of the weight [V, H] that sub-word ids choose rows of
 * @param embeddingSum the value [B, S, H] that is the sum of all input embeddings
 * @param layerInputs the value that each layer reads, [B, S, H]; one more is what the last gives
 * @param parameterLayers the layer of each weight that works on what follows from the embedding
 *     sum, in the order of use; -1 before the first layer
 * @param cuts the values that everything passes through, from the embedding sum to the output
 * @param hiddenSize H
 */
public record EncoderStructure(
        String wordEmbedding,
        String embeddingSum,
        List<String> layerInputs,
        Map<String, Integer> parameterLayers,
        List<String> cuts,
        int hiddenSize) {

    public EncoderStructure {
        requireNonNull(wordEmbedding, "wordEmbedding is null");
        requireNonNull(embeddingSum, "embeddingSum is null");
        layerInputs = List.copyOf(layerInputs);
        parameterLayers = Collections.unmodifiableMap(new LinkedHashMap<>(parameterLayers));
        cuts = List.copyOf(cuts);
    }

    /** What the last layer gives, [B, S, H]. */
    public String output() {
        return layerInputs.get(layerCount());
    }

    public int layerCount() {
        return layerInputs.size() - 1;
    }
}
