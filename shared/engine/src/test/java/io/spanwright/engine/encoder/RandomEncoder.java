package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Graph;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A tiny encoder of the BERT family with random weights, written as PyTorch exports one (opset 11,
 * nothing fused), and a WordPiece tokenizer. Small enough for tests that train from end to end.
 *
 * @param layers encoder layers
 * @param hiddenSize H, a multiple of the heads
 * @param heads of attention
 * @param seed of the weights
 */
public record RandomEncoder(int layers, int hiddenSize, int heads, long seed) {
    private static final int POSITIONS = 128;

    /** 2 layers of 64. */
    public static final RandomEncoder TINY = new RandomEncoder(2, 64, 4, 7);

    /** Writes the encoder into a directory: {@code java ... RandomEncoder DIRECTORY}. */
    public static void main(String[] arguments) throws IOException {
        TINY.write(Path.of(arguments[0]));
    }

    /**
     * Writes {@code model.onnx} and {@code tokenizer.json}; the same values give the same bytes.
     */
    public Path write(Path directory) throws IOException {
        return TestEncoders.write(graph(), RandomVocabulary.tokenizer(), directory);
    }

    Graph graph() {
        return RandomEncoderGraph.bert(this, RandomVocabulary.size(), POSITIONS);
    }
}
