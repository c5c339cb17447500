package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Node;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Operators that move or repeat values without changing them. */
final class ShapeRules {
    private ShapeRules() {}

    static void identity(Node node, BackwardBuilder backward) {
        backward.add(node.input(0), backward.gradient(node));
    }

    /** Exporters write casts that change nothing. */
    static void cast(Node node, BackwardBuilder backward) {
        ElementType from = backward.type(node.input(0)).element();
        ElementType to = backward.type(node.output()).element();
        if (from != ElementType.FLOAT || to != ElementType.FLOAT) {
            throw UnsupportedOperatorException.use(node, "it makes %s of %s".formatted(to, from));
        }
        identity(node, backward);
    }

    /** Exported encoders hold no Dropout that is at work. */
    static void dropout(Node node, BackwardBuilder backward) {
        if (node.hasInput(2)) {
            throw UnsupportedOperatorException.use(node, "it is in training mode");
        }
        identity(node, backward);
    }

    /** Reshape, Squeeze and Unsqueeze: back to the shape of the input. */
    static void reshape(Node node, BackwardBuilder backward) {
        String input = node.input(0);
        backward.add(
                input, backward.reshape(backward.gradient(node), backward.type(input).shape()));
    }

    static void transpose(Node node, BackwardBuilder backward) {
        int rank = backward.type(node.input(0)).rank();
        List<Long> order = node.integers("perm").orElseGet(() -> reversed(rank));
        List<Long> inverse =
                IntStream.range(0, rank)
                        .mapToObj(axis -> (long) order.indexOf((long) axis))
                        .toList();
        String gradient = backward.gradient(node);
        backward.add(
                node.input(0),
                backward.apply("Transpose", Map.of("perm", Attribute.of(inverse)), gradient));
    }

    static void expand(Node node, BackwardBuilder backward) {
        backward.addReduced(node.input(0), backward.gradient(node), node.output());
    }

    private static List<Long> reversed(int rank) {
        return LongStream.range(0, rank).map(axis -> rank - 1 - axis).boxed().toList();
    }
}
