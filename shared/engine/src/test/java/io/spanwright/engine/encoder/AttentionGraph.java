package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import java.util.List;

/**
 * BERT with PyTorch's attention function and opset 17: layer normalisation is one operator, query
 * and key are both scaled by the root of a scale that is computed from a shape, padding gets minus
 * infinity, and shares that are no number become 0.
 */
class AttentionGraph extends RandomEncoderGraph {
    AttentionGraph(RandomEncoder encoder, int opset, int vocabulary, int positions) {
        super(encoder, opset, vocabulary, positions);
    }

    static Graph of(RandomEncoder encoder, int vocabulary, int positions) {
        return new AttentionGraph(encoder, 17, vocabulary, positions).build();
    }

    /** 0 for a sub-word, minus infinity for padding, [B, 1, S, S]. */
    @Override
    final String mask() {
        String wide = torch().unsqueeze(torch().unsqueeze("attention_mask", 1), 2);
        String windows = torch().unsqueeze(torch().dimension("attention_mask", 0), 0);
        String length = torch().unsqueeze(torch().dimension("attention_mask", 1), 0);
        String four = torch().concat(windows, torch().vector(1), length, length);
        String seen = torch().cast(ElementType.BOOL, torch().add("Expand", wide, four));
        String never = torch().scalar(Float.NEGATIVE_INFINITY);
        return torch().add("Where", seen, torch().scalar(0), never);
    }

    @Override
    final String scores(String query, String key, String mask) {
        String factor = torch().add("Sqrt", scale(query));
        String scaled = torch().add("Mul", query, factor);
        String product =
                torch().add(
                                "MatMul",
                                scaled,
                                torch().add("Mul", key, torch().add("Sqrt", scale(query))));
        return torch().add("Add", product, mask);
    }

    // [1], from the last size.
    private String scale(String query) {
        String size =
                torch().add(
                                "Slice",
                                torch().add("Shape", query),
                                torch().vector(-1),
                                torch().vector(Long.MAX_VALUE));
        String root = torch().add("Sqrt", torch().cast(ElementType.FLOAT, size));
        String one = torch().editor().constant(Constant.floats(List.of(1L), 1));
        return torch().cast(ElementType.FLOAT, torch().add("Div", one, root));
    }

    @Override
    final String shares(String scores) {
        String shares = torch().softmax(scores);
        return torch().add("Where", torch().add("IsNaN", shares), torch().scalar(0), shares);
    }

    @Override
    String normalize(String value) {
        String scale = torch().weight(0.1, 1, width());
        String bias = torch().weight(0.1, 0, width());
        return torch().editor().add("LayerNormalization", lastAxis(), value, scale, bias);
    }
}
