package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Node;
import java.util.List;

/** Softmax and its logarithm, y. G is the gradient of y. */
final class NormalizingRules {
    private NormalizingRules() {}

    /** y (G - sum(G y)). */
    static void softmax(Node node, BackwardBuilder backward) {
        String gradient = backward.gradient(node);
        String weighted = backward.apply("Mul", gradient, node.output());
        String centred = backward.apply("Sub", gradient, sum(node, weighted, backward));
        backward.add(node.input(0), backward.apply("Mul", node.output(), centred));
    }

    /** G - exp(y) sum(G). */
    static void logSoftmax(Node node, BackwardBuilder backward) {
        String gradient = backward.gradient(node);
        String probabilities = backward.apply("Exp", node.output());
        String product = backward.apply("Mul", probabilities, sum(node, gradient, backward));
        backward.add(node.input(0), backward.apply("Sub", gradient, product));
    }

    private static String sum(Node node, String value, BackwardBuilder backward) {
        return backward.sum(value, List.of(node.integer("axis", -1)), true);
    }
}
