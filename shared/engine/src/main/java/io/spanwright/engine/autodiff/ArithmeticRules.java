package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.Node;

/** Operators of two or three operands that broadcast. G is the gradient of the output. */
final class ArithmeticRules {
    private ArithmeticRules() {}

    static void add(Node node, BackwardBuilder backward) {
        String gradient = backward.gradient(node);
        addTo(node, 0, gradient, backward);
        addTo(node, 1, gradient, backward);
    }

    static void subtract(Node node, BackwardBuilder backward) {
        String gradient = backward.gradient(node);
        addTo(node, 0, gradient, backward);
        if (backward.needs(node.input(1))) {
            addTo(node, 1, backward.apply("Neg", gradient), backward);
        }
    }

    static void multiply(Node node, BackwardBuilder backward) {
        String gradient = backward.gradient(node);
        for (int own = 0; own < 2; own++) {
            if (backward.needs(node.input(own))) {
                addTo(node, own, backward.apply("Mul", gradient, node.input(1 - own)), backward);
            }
        }
    }

    /** G / b, and -G y / b. */
    static void divide(Node node, BackwardBuilder backward) {
        String quotient = backward.apply("Div", backward.gradient(node), node.input(1));
        addTo(node, 0, quotient, backward);
        if (backward.needs(node.input(1))) {
            String product = backward.apply("Mul", quotient, node.output());
            addTo(node, 1, backward.apply("Neg", product), backward);
        }
    }

    /** For a constant exponent p: G p x^(p - 1). */
    static void power(Node node, BackwardBuilder backward) {
        float exponent =
                backward.constant(node.input(1))
                        .filter(constant -> constant.count() == 1)
                        .map(Constant::toFloats)
                        .orElseThrow(
                                () ->
                                        UnsupportedOperatorException.use(
                                                node, "the exponent is not a constant number"))[0];
        String lower = backward.apply("Pow", node.input(0), backward.scalar(exponent - 1));
        String slope = backward.apply("Mul", lower, backward.scalar(exponent));
        addTo(node, 0, backward.apply("Mul", backward.gradient(node), slope), backward);
    }

    static void where(Node node, BackwardBuilder backward) {
        String gradient = backward.gradient(node);
        String zero = backward.scalar(0);
        String condition = node.input(0);
        if (backward.needs(node.input(1))) {
            addTo(node, 1, backward.apply("Where", condition, gradient, zero), backward);
        }
        if (backward.needs(node.input(2))) {
            addTo(node, 2, backward.apply("Where", condition, zero, gradient), backward);
        }
    }

    private static void addTo(Node node, int index, String gradient, BackwardBuilder backward) {
        String input = node.input(index);
        if (backward.needs(input)) {
            backward.addReduced(input, gradient, node.output());
        }
    }
}
