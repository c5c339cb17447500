package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Node;
import java.util.Map;

/** Functions of one operand, element by element. G is the gradient of y = f(x). */
final class FunctionRules {
    private static final double TWO_BY_ROOT_OF_PI = 2 / Math.sqrt(Math.PI);

    private static final Map<String, Attribute> HALVING =
            Map.of("alpha", Attribute.of(0.5f), "beta", Attribute.of(0.5f));

    private FunctionRules() {}

    static void negate(Node node, BackwardBuilder backward) {
        backward.add(node.input(0), backward.apply("Neg", backward.gradient(node)));
    }

    /** G / (2 y). */
    static void squareRoot(Node node, BackwardBuilder backward) {
        String twice = backward.apply("Mul", node.output(), backward.scalar(2));
        backward.add(node.input(0), backward.apply("Div", backward.gradient(node), twice));
    }

    static void exponential(Node node, BackwardBuilder backward) {
        multiply(node, node.output(), backward);
    }

    static void logarithm(Node node, BackwardBuilder backward) {
        String gradient = backward.gradient(node);
        backward.add(node.input(0), backward.apply("Div", gradient, node.input(0)));
    }

    /** G (1 - y^2). */
    static void tanh(Node node, BackwardBuilder backward) {
        String square = backward.apply("Mul", node.output(), node.output());
        multiply(node, backward.apply("Sub", backward.scalar(1), square), backward);
    }

    /** G y (1 - y). */
    static void sigmoid(Node node, BackwardBuilder backward) {
        String rest = backward.apply("Sub", backward.scalar(1), node.output());
        multiply(node, backward.apply("Mul", node.output(), rest), backward);
    }

    static void relu(Node node, BackwardBuilder backward) {
        String positive = backward.apply("Greater", node.output(), backward.scalar(0));
        String gradient = backward.gradient(node);
        backward.add(
                node.input(0), backward.apply("Where", positive, gradient, backward.scalar(0)));
    }

    /** G 2 / sqrt(pi) exp(-x^2). */
    static void erf(Node node, BackwardBuilder backward) {
        String bell = bell(node.input(0), backward);
        multiply(node, backward.apply("Mul", bell, backward.scalar(TWO_BY_ROOT_OF_PI)), backward);
    }

    /** -G y^2. */
    static void reciprocal(Node node, BackwardBuilder backward) {
        String square = backward.apply("Mul", node.output(), node.output());
        multiply(node, backward.apply("Neg", square), backward);
    }

    /**
     * With u = x / sqrt 2: G ((1 + erf(u)) / 2 + u exp(-u^2) / sqrt(pi)). Computed anew from x, as
     * keeping the error function of the forward pass would cost memory. These are the largest
     * tensors of an encoder, so factors go where they cost no pass: that of the bell into its
     * exponent, and HardSigmoid is (1 + e) / 2 for e between -1 and 1.
     */
    static void gelu(Node node, BackwardBuilder backward) {
        String scaled = backward.apply("Mul", node.input(0), backward.scalar(1 / Math.sqrt(2)));
        String square = backward.apply("Mul", scaled, scaled);
        double shift = -0.5 * Math.log(Math.PI);
        String exponent = backward.apply("Sub", backward.scalar(shift), square);
        String bell = backward.apply("Mul", scaled, backward.apply("Exp", exponent));
        String share = backward.apply("HardSigmoid", HALVING, backward.apply("Erf", scaled));
        multiply(node, backward.apply("Add", share, bell), backward);
    }

    private static String bell(String value, BackwardBuilder backward) {
        return backward.apply("Exp", backward.apply("Neg", backward.apply("Mul", value, value)));
    }

    private static void multiply(Node node, String slope, BackwardBuilder backward) {
        backward.add(node.input(0), backward.apply("Mul", backward.gradient(node), slope));
    }
}
