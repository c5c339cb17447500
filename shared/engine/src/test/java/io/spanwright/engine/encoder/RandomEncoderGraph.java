package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.ValueInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The graph of {@link RandomEncoder}, operator by operator as PyTorch exports BERT. */
final class RandomEncoderGraph {
    private static final int OPSET = 11;
    private static final int POSITIONS = 128;

    private final RandomEncoder encoder;
    private final Random random;
    private final GraphEditor editor = new GraphEditor(OPSET, "");
    private int weights;

    RandomEncoderGraph(RandomEncoder encoder) {
        this.encoder = encoder;
        random = new Random(encoder.seed());
    }

    Graph build() {
        for (String input : List.of("input_ids", "attention_mask", "token_type_ids")) {
            editor.addInput(ValueInfo.ids(input));
        }
        String mask = mask();
        String hidden = embeddings();
        for (int layer = 0; layer < encoder.layers(); layer++) {
            hidden = layer(hidden, mask);
        }
        String output = "last_hidden_state";
        editor.add(new Node("Identity", "", List.of(hidden), List.of(output), Map.of()));
        String width = String.valueOf(encoder.hiddenSize());
        editor.addOutput(ValueInfo.of(output, ElementType.FLOAT, "windows", "length", width));
        return editor.toGraph();
    }

    private String mask() {
        String wide = unsqueeze(unsqueeze("attention_mask", 1), 2);
        String real = editor.add("Cast", Map.of("to", Attribute.of(1)), wide);
        return editor.add("Mul", editor.add("Sub", scalar(1), real), scalar(-Float.MAX_VALUE));
    }

    private String embeddings() {
        int width = encoder.hiddenSize();
        String words = editor.add("Gather", matrix(RandomVocabulary.size(), width), "input_ids");
        String types = editor.add("Gather", matrix(2, width), "token_type_ids");
        long[] positions = LongStream.range(0, POSITIONS).toArray();
        String all = editor.constant(Constant.longs(List.of(1L, (long) POSITIONS), positions));
        String length = unsqueeze(dimension("input_ids", 1), 0);
        String used = editor.add("Slice", all, vector(0), length, vector(1), vector(1));
        String places = editor.add("Gather", matrix(POSITIONS, width), used);
        return normalize(editor.add("Add", editor.add("Add", words, types), places));
    }

    private String layer(String hidden, String mask) {
        int width = encoder.hiddenSize();
        String attended = dense(attention(hidden, mask), width, width);
        String middle = normalize(editor.add("Add", attended, hidden));
        String wide = gelu(dense(middle, width, 4 * width));
        return normalize(editor.add("Add", dense(wide, 4 * width, width), middle));
    }

    private String attention(String hidden, String mask) {
        int width = encoder.hiddenSize();
        String query = heads(dense(hidden, width, width), 0, 2, 1, 3);
        String key = heads(dense(hidden, width, width), 0, 2, 3, 1);
        String value = heads(dense(hidden, width, width), 0, 2, 1, 3);
        float root = (float) Math.sqrt((double) width / encoder.heads());
        String scores = editor.add("Div", editor.add("MatMul", query, key), scalar(root));
        String masked = editor.add("Add", scores, mask);
        String shares = editor.add("Softmax", Map.of("axis", Attribute.of(3)), masked);
        String context = transpose(editor.add("MatMul", shares, value), 0, 2, 1, 3);
        return editor.add("Reshape", context, shape(context, width));
    }

    private String heads(String value, long... order) {
        long heads = encoder.heads();
        String split = shape(value, heads, encoder.hiddenSize() / heads);
        return transpose(editor.add("Reshape", value, split), order);
    }

    /** [B, S, rest...], computed from a value as exporters do. */
    private String shape(String value, long... rest) {
        String windows = unsqueeze(dimension(value, 0), 0);
        String length = unsqueeze(dimension(value, 1), 0);
        return editor.add("Concat", Map.of("axis", Attribute.of(0)), windows, length, vector(rest));
    }

    private String dimension(String value, long axis) {
        return editor.add(
                "Gather", editor.add("Shape", value), editor.constant(Constant.scalar(axis)));
    }

    private String dense(String value, int from, int to) {
        String bias = weight(0.1, 0, to);
        return editor.add("Add", bias, editor.add("MatMul", value, matrix(from, to)));
    }

    private String normalize(String value) {
        int width = encoder.hiddenSize();
        String deviation = editor.add("Sub", value, mean(value));
        String variance = mean(editor.add("Pow", deviation, scalar(2)));
        String root = editor.add("Sqrt", editor.add("Add", variance, scalar(1e-12f)));
        String scaled =
                editor.add("Mul", editor.add("Div", deviation, root), weight(0.1, 1, width));
        return editor.add("Add", scaled, weight(0.1, 0, width));
    }

    private String gelu(String value) {
        String error = editor.add("Erf", editor.add("Div", value, scalar((float) Math.sqrt(2))));
        String product = editor.add("Mul", value, editor.add("Add", error, scalar(1)));
        return editor.add("Mul", product, scalar(0.5f));
    }

    private String mean(String value) {
        return editor.add("ReduceMean", Map.of("axes", Attribute.of(List.of(-1L))), value);
    }

    private String unsqueeze(String value, long axis) {
        return editor.add("Unsqueeze", Map.of("axes", Attribute.of(List.of(axis))), value);
    }

    private String transpose(String value, long... order) {
        List<Long> axes = Arrays.stream(order).boxed().toList();
        return editor.add("Transpose", Map.of("perm", Attribute.of(axes)), value);
    }

    private String scalar(float value) {
        return editor.constant(Constant.scalar(value));
    }

    private String vector(long... values) {
        return editor.constant(Constant.vector(values));
    }

    private String matrix(int rows, int columns) {
        return weight(1 / Math.sqrt((double) columns), 0, rows, columns);
    }

    private String weight(double deviation, double mean, int... shape) {
        int count = IntStream.of(shape).reduce(1, (a, b) -> a * b);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (mean + deviation * random.nextGaussian());
        }
        String name = "weight." + weights++;
        List<Long> dimensions = IntStream.of(shape).mapToObj(size -> (long) size).toList();
        editor.addConstant(name, Constant.floats(dimensions, values));
        return name;
    }
}
