package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.ValueInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The graph of {@link RandomEncoder}, operator by operator as PyTorch exports BERT. Other shapes
 * differ in some of the steps.
 */
class RandomEncoderGraph {
    private final RandomEncoder encoder;
    private final ExportOperators torch;
    private final int vocabulary;
    private final int positions;

    /**
     * @param vocabulary V
     * @param positions rows of the position table
     */
    RandomEncoderGraph(RandomEncoder encoder, int opset, int vocabulary, int positions) {
        this.encoder = encoder;
        this.vocabulary = vocabulary;
        this.positions = positions;
        torch = new ExportOperators(opset, encoder.seed());
    }

    static Graph bert(RandomEncoder encoder, int vocabulary, int positions) {
        return new RandomEncoderGraph(encoder, 11, vocabulary, positions).build();
    }

    final Graph build() {
        inputs().forEach(input -> torch.editor().addInput(ValueInfo.ids(input)));
        String mask = mask();
        String hidden = embeddings();
        for (int layer = 0; layer < encoder.layers(); layer++) {
            hidden = layer(hidden, mask);
        }
        return torch.graph(hidden, width());
    }

    final ExportOperators torch() {
        return torch;
    }

    final int width() {
        return encoder.hiddenSize();
    }

    final int heads() {
        return encoder.heads();
    }

    final float root() {
        return (float) Math.sqrt((double) width() / heads());
    }

    final int positions() {
        return positions;
    }

    List<String> inputs() {
        return List.of("input_ids", "attention_mask", "token_type_ids");
    }

    /** What {@link #scores} takes: 0 for a sub-word, the least float for padding, [B, 1, 1, S]. */
    String mask() {
        String wide = torch.unsqueeze(torch.unsqueeze("attention_mask", 1), 2);
        String real = torch.cast(ElementType.FLOAT, wide);
        return torch.add(
                "Mul", torch.add("Sub", torch.scalar(1), real), torch.scalar(-Float.MAX_VALUE));
    }

    String embeddings() {
        String words = words();
        String types = torch.add("Gather", torch.matrix(2, width()), "token_type_ids");
        String places = places(torch.dimension("input_ids", 1));
        return normalize(torch.add("Add", torch.add("Add", words, types), places));
    }

    final String words() {
        return torch.add("Gather", torch.matrix(vocabulary, width()), "input_ids");
    }

    /** The first rows of the position table, [1, S, H]. */
    final String places(String length) {
        String all = torch.buffer(LongStream.range(0, positions).toArray());
        String end = torch.unsqueeze(length, 0);
        String used =
                torch.add("Slice", all, torch.vector(0), end, torch.vector(1), torch.vector(1));
        return torch.add("Gather", torch.matrix(positions, width()), used);
    }

    private String layer(String hidden, String mask) {
        String attended = dense(attention(hidden, mask), width(), width());
        String middle = normalize(torch.add("Add", attended, hidden));
        String wide = gelu(dense(middle, width(), 4 * width()));
        return normalize(torch.add("Add", dense(wide, 4 * width(), width()), middle));
    }

    private String attention(String hidden, String mask) {
        String[] parts = projections(hidden);
        String query = torch.heads(parts[0], heads(), width(), 0, 2, 1, 3);
        String key = torch.heads(parts[1], heads(), width(), 0, 2, 3, 1);
        String value = torch.heads(parts[2], heads(), width(), 0, 2, 1, 3);
        String shares = shares(scores(query, key, mask));
        String context = torch.transpose(torch.add("MatMul", shares, value), 0, 2, 1, 3);
        return torch.add("Reshape", context, torch.shape(context, width()));
    }

    /** Query, key and value, [B, S, H] each. */
    String[] projections(String hidden) {
        return new String[] {
            dense(hidden, width(), width()),
            dense(hidden, width(), width()),
            dense(hidden, width(), width())
        };
    }

    /**
     * Masked scores [B, heads, S, S].
     *
     * @param query [B, heads, S, H / heads]
     * @param key [B, heads, H / heads, S]
     */
    String scores(String query, String key, String mask) {
        String scores = torch.add("Div", torch.add("MatMul", query, key), torch.scalar(root()));
        return torch.add("Add", scores, mask);
    }

    String shares(String scores) {
        return torch.softmax(scores);
    }

    String dense(String value, int from, int to) {
        return torch.dense(value, from, to);
    }

    String normalize(String value) {
        return torch.normalize(value, width());
    }

    String gelu(String value) {
        return torch.gelu(value);
    }

    final Map<String, Attribute> lastAxis() {
        return Map.of("axis", Attribute.of(-1));
    }
}
