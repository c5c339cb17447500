package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.Node;
import java.util.List;
import java.util.Map;

/**
 * An export with opset 20: Gelu is an operator, the axes of a mean are an input, one product gives
 * query, key and value, which Split cuts into a number of parts, and weights are left to be
 * transposed at each run.
 */
final class LaterGraph extends AttentionGraph {
    private static final int OPSET = 20;

    private LaterGraph(RandomEncoder encoder, int vocabulary, int positions) {
        super(encoder, OPSET, vocabulary, positions);
    }

    static Graph of(RandomEncoder encoder, int vocabulary, int positions) {
        return new LaterGraph(encoder, vocabulary, positions).build();
    }

    @Override
    String[] projections(String hidden) {
        String joined = dense(hidden, width(), 3 * width());
        String[] parts = {
            torch().editor().freshName("query"),
            torch().editor().freshName("key"),
            torch().editor().freshName("value")
        };
        torch().editor()
                .add(
                        new Node(
                                "Split",
                                "",
                                List.of(joined),
                                List.of(parts),
                                Map.of("axis", Attribute.of(-1), "num_outputs", Attribute.of(3))));
        return parts;
    }

    @Override
    String dense(String value, int from, int to) {
        String matrix = torch().transpose(torch().matrix(to, from), 1, 0);
        String bias = torch().weight(0.1, 0, to);
        return torch().add("Add", torch().add("MatMul", value, matrix), bias);
    }

    @Override
    String gelu(String value) {
        return torch().editor().add("Gelu", Map.of(), value);
    }

    // The mean square alone, as newer models normalise.
    @Override
    String normalize(String value) {
        String square = torch().add("Mul", value, value);
        String mean = torch().add("ReduceMean", square, torch().vector(-1));
        String root = torch().add("Sqrt", torch().add("Add", mean, torch().scalar(1e-6f)));
        String normalized = torch().add("Div", value, root);
        return torch().add("Mul", normalized, torch().weight(0.1, 1, width()));
    }
}
