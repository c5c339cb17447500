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

/** Writes what PyTorch's exporter writes for one operation of an encoder; weights are random. */
final class ExportOperators {
    private static final int AXES_ARE_INPUTS = 13;

    private final GraphEditor editor;
    private final Random random;
    private final int opset;
    private int weights;

    ExportOperators(int opset, long seed) {
        this.opset = opset;
        editor = new GraphEditor(opset, "");
        random = new Random(seed);
    }

    GraphEditor editor() {
        return editor;
    }

    String add(String operator, String... inputs) {
        return editor.add(operator, inputs);
    }

    /** The graph, with one output [B, S, width]. */
    Graph graph(String hidden, int width) {
        String output = "last_hidden_state";
        editor.add(new Node("Identity", "", List.of(hidden), List.of(output), Map.of()));
        String last = String.valueOf(width);
        editor.addOutput(ValueInfo.of(output, ElementType.FLOAT, "windows", "length", last));
        return editor.toGraph();
    }

    /** [B, S, rest...], computed from a value as exporters do. */
    String shape(String value, long... rest) {
        String windows = unsqueeze(dimension(value, 0), 0);
        String length = unsqueeze(dimension(value, 1), 0);
        return concat(windows, length, vector(rest));
    }

    String concat(String... vectors) {
        return editor.add("Concat", Map.of("axis", Attribute.of(0)), vectors);
    }

    String dimension(String value, long axis) {
        return add("Gather", add("Shape", value), editor.constant(Constant.scalar(axis)));
    }

    String unsqueeze(String value, long axis) {
        return opset < AXES_ARE_INPUTS
                ? editor.add("Unsqueeze", Map.of("axes", Attribute.of(List.of(axis))), value)
                : add("Unsqueeze", value, vector(axis));
    }

    String cast(ElementType type, String value) {
        return editor.add("Cast", Map.of("to", Attribute.of(type.number())), value);
    }

    String transpose(String value, long... order) {
        List<Long> axes = Arrays.stream(order).boxed().toList();
        return editor.add("Transpose", Map.of("perm", Attribute.of(axes)), value);
    }

    /** (B, S, width) -> (B, S, heads, width / heads) -> the order. */
    String heads(String value, int heads, int width, long... order) {
        return transpose(add("Reshape", value, shape(value, heads, width / heads)), order);
    }

    String softmax(String value) {
        return editor.add("Softmax", Map.of("axis", Attribute.of(3)), value);
    }

    String dense(String value, int from, int to) {
        String bias = weight(0.1, 0, to);
        return add("Add", bias, add("MatMul", value, matrix(from, to)));
    }

    String normalize(String value, int width) {
        String deviation = add("Sub", value, mean(value));
        String variance = mean(add("Pow", deviation, scalar(2)));
        String root = add("Sqrt", add("Add", variance, scalar(1e-12f)));
        String scaled = add("Mul", add("Div", deviation, root), weight(0.1, 1, width));
        return add("Add", scaled, weight(0.1, 0, width));
    }

    String gelu(String value) {
        String error = add("Erf", add("Div", value, scalar((float) Math.sqrt(2))));
        String product = add("Mul", value, add("Add", error, scalar(1)));
        return add("Mul", product, scalar(0.5f));
    }

    private String mean(String value) {
        return editor.add("ReduceMean", Map.of("axes", Attribute.of(List.of(-1L))), value);
    }

    String scalar(float value) {
        return editor.constant(Constant.scalar(value));
    }

    String number(long value) {
        return editor.constant(Constant.scalar(value));
    }

    String vector(long... values) {
        return editor.constant(Constant.vector(values));
    }

    /** Integers [1, n], as a buffer of the model. */
    String buffer(long... values) {
        return editor.constant(Constant.longs(List.of(1L, (long) values.length), values));
    }

    String matrix(int rows, int columns) {
        return weight(1 / Math.sqrt((double) columns), 0, rows, columns);
    }

    String weight(double deviation, double mean, int... shape) {
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
