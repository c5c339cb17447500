package io.spanwright.engine.encoder;

import static java.util.Objects.requireNonNull;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.Graph;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A pretrained encoder, read and understood. Holds all weights in memory: let go of it once the
 * network is built.
 */
public final class Encoder {
    private final String name;
    private final byte[] tokenizer;
    private final Graph graph;
    private final Constant wordTable;
    private final Map<String, Constant> weights;
    private final EncoderStructure structure;
    private final int maximumLength;

    Encoder(
            String name,
            byte[] tokenizer,
            Graph graph,
            Constant wordTable,
            Map<String, Constant> weights,
            EncoderStructure structure,
            int maximumLength) {
        this.name = requireNonNull(name, "name is null");
        this.tokenizer = tokenizer.clone();
        this.graph = requireNonNull(graph, "graph is null");
        this.wordTable = requireNonNull(wordTable, "wordTable is null");
        this.weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        this.structure = requireNonNull(structure, "structure is null");
        this.maximumLength = maximumLength;
    }

    /** Such as {@code bge-small-en-v1.5}, or the directory's name. */
    public String name() {
        return name;
    }

    /** The bytes of {@code tokenizer.json}; a copy. */
    public byte[] tokenizer() {
        return tokenizer.clone();
    }

    public int layerCount() {
        return structure.layerCount();
    }

    /** H. */
    public int hiddenSize() {
        return structure.hiddenSize();
    }

    /** The largest S that the position embeddings allow, special sub-words included. */
    public int maximumLength() {
        return maximumLength;
    }

    /**
     * The simplified graph. Its inputs are {@code input_ids} and {@code attention_mask} (int64 [B,
     * S]), {@code word_vectors} (float [B, S, H]) and the weights.
     */
    public Graph graph() {
        return graph;
    }

    /** The word embedding, float [V, H]; word vectors are its rows. A view of what was read. */
    public Constant wordTable() {
        return wordTable;
    }

    /** V: sub-word ids are below. */
    public int vocabularySize() {
        return Math.toIntExact(wordTable.shape().get(0));
    }

    /** The other pretrained weights by the name of the graph's input; views of what was read. */
    public Map<String, Constant> weights() {
        return weights;
    }

    public EncoderStructure structure() {
        return structure;
    }
}
