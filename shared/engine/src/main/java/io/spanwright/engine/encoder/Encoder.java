package io.spanwright.engine.encoder;

/**
 * A pretrained encoder, read and understood: its graph, simplified for training, and its tokenizer.
 * Holds all weights in memory; let go of it once the network is built.
 */
public final class Encoder {
    private final String name;
    private final byte[] tokenizer;
    private final int layerCount;
    private final int hiddenSize;
    private final int maximumLength;

    Encoder(String name, byte[] tokenizer, int layerCount, int hiddenSize, int maximumLength) {
        this.name = name;
        this.tokenizer = tokenizer;
        this.layerCount = layerCount;
        this.hiddenSize = hiddenSize;
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
        return layerCount;
    }

    /** H. */
    public int hiddenSize() {
        return hiddenSize;
    }

    /** The largest S that the position embeddings allow, special sub-words included. */
    public int maximumLength() {
        return maximumLength;
    }
}
