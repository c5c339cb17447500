package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.Dimension;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.TensorType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sums and means over axes. */
final class ReductionRules {
    private ReductionRules() {}

    static void sum(Node node, BackwardBuilder backward) {
        spread(node, sumAxes(node, backward), backward.gradient(node), backward);
    }

    static void mean(Node node, BackwardBuilder backward) {
        TensorType type = backward.type(node.input(0));
        List<Integer> axes = axes(node.integers("axes").orElse(List.of()), type);
        List<Dimension> reduced = axes.stream().map(type.shape()::get).toList();
        String gradient = backward.gradient(node);
        spread(node, axes, backward.apply("Div", gradient, count(reduced, backward)), backward);
    }

    private static List<Integer> sumAxes(Node node, BackwardBuilder backward) {
        TensorType type = backward.type(node.input(0));
        if (!node.hasInput(1)) {
            return node.integer("noop_with_empty_axes", 0) == 1 ? List.of() : axes(List.of(), type);
        }
        long[] axes =
                backward.constant(node.input(1))
                        .map(Constant::toLongs)
                        .orElseThrow(
                                () -> UnsupportedOperatorException.use(node, "axes are computed"));
        return axes(Arrays.stream(axes).boxed().toList(), type);
    }

    private static List<Integer> axes(List<Long> given, TensorType type) {
        return given.isEmpty()
                ? IntStream.range(0, type.rank()).boxed().toList()
                : given.stream().map(type::axis).toList();
    }

    private static void spread(
            Node node, List<Integer> axes, String gradient, BackwardBuilder backward) {
        List<Dimension> shape = backward.type(node.input(0)).shape();
        List<Dimension> kept =
                IntStream.range(0, shape.size())
                        .mapToObj(axis -> axes.contains(axis) ? Dimension.of(1) : shape.get(axis))
                        .toList();
        String reshaped =
                node.integer("keepdims", 1) == 1 ? gradient : backward.reshape(gradient, kept);
        backward.add(node.input(0), backward.apply("Expand", reshaped, backward.shape(shape)));
    }

    private static String count(List<Dimension> reduced, BackwardBuilder backward) {
        if (reduced.stream().allMatch(Dimension::isFixed)) {
            long count = reduced.stream().mapToLong(Dimension::factor).reduce(1, (a, b) -> a * b);
            return backward.scalar((double) count);
        }
        String product =
                backward.apply(
                        "ReduceProd", Map.of("keepdims", Attribute.of(0)), backward.shape(reduced));
        return backward.apply(
                "Cast", Map.of("to", Attribute.of(ElementType.FLOAT.number())), product);
    }
}
