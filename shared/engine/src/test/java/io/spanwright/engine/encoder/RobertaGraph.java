package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import java.util.List;
import java.util.Map;

/**
 * RoBERTa and XLM-R: positions count the sub-words that are no padding, from one behind the id of
 * padding; token types are a buffer of zeros as long as the position table.
 */
final class RobertaGraph extends RandomEncoderGraph {
    /** Id of padding, and number of the row that its position has. */
    static final int PADDING = 1;

    private static final int OPSET = 14;

    private RobertaGraph(RandomEncoder encoder, int vocabulary, int positions) {
        super(encoder, OPSET, vocabulary, positions);
    }

    static Graph of(RandomEncoder encoder, int vocabulary, int positions) {
        return new RobertaGraph(encoder, vocabulary, positions).build();
    }

    @Override
    List<String> inputs() {
        return List.of("input_ids", "attention_mask");
    }

    @Override
    String embeddings() {
        String words = words();
        String types = torch().add("Gather", torch().matrix(1, width()), types());
        String places = torch().add("Gather", torch().matrix(positions(), width()), places());
        return normalize(torch().add("Add", torch().add("Add", words, types), places));
    }

    /** Zeros, [B, S]. */
    private String types() {
        String length = torch().unsqueeze(torch().dimension("input_ids", 1), 0);
        String zeros = torch().buffer(new long[positions()]);
        String cut =
                torch().add(
                                "Slice",
                                zeros,
                                torch().vector(0),
                                length,
                                torch().vector(1),
                                torch().vector(1));
        String windows = torch().unsqueeze(torch().dimension("input_ids", 0), 0);
        return torch().add("Expand", cut, torch().concat(windows, length));
    }

    /** Position ids, [B, S]. */
    private String places() {
        String padding = torch().add("Equal", "input_ids", torch().number(PADDING));
        String real = torch().cast(ElementType.INT32, torch().add("Not", padding));
        String counted =
                torch().editor()
                        .add(
                                "CumSum",
                                Map.of("exclusive", Attribute.of(0), "reverse", Attribute.of(0)),
                                real,
                                torch().number(1));
        String rows = torch().cast(ElementType.INT64, torch().add("Mul", counted, real));
        return torch().add("Add", rows, torch().number(PADDING));
    }
}
