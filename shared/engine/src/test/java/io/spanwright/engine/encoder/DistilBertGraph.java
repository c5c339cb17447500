package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Graph;
import java.util.List;

/**
 * DistilBERT: no token types; the length is that of the word vectors; the query is divided before
 * the product; masked scores are replaced, not lowered.
 */
final class DistilBertGraph extends RandomEncoderGraph {
    private static final int OPSET = 14;

    DistilBertGraph(RandomEncoder encoder, int vocabulary, int positions) {
        super(encoder, OPSET, vocabulary, positions);
    }

    static Graph of(RandomEncoder encoder, int vocabulary, int positions) {
        return new DistilBertGraph(encoder, vocabulary, positions).build();
    }

    @Override
    List<String> inputs() {
        return List.of("input_ids", "attention_mask");
    }

    /** True for padding, [B, S]. */
    @Override
    String mask() {
        return torch().add("Equal", "attention_mask", torch().number(0));
    }

    @Override
    String embeddings() {
        String words = words();
        return normalize(torch().add("Add", words, places(torch().dimension(words, 1))));
    }

    @Override
    String scores(String query, String key, String mask) {
        String scores =
                torch().add("MatMul", torch().add("Div", query, torch().scalar(root())), key);
        String windows = torch().unsqueeze(torch().dimension("attention_mask", 0), 0);
        String length = torch().unsqueeze(torch().dimension("attention_mask", 1), 0);
        String four = torch().concat(windows, torch().vector(1, 1), length);
        String wide = torch().add("Reshape", mask, four);
        String spread = torch().add("Expand", wide, torch().add("Shape", scores));
        return torch().add("Where", spread, torch().scalar(-Float.MAX_VALUE), scores);
    }
}
