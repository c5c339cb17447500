package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Node;
import java.util.Map;

/** y = alpha A B + beta c, where A and B may be given transposed. */
final class GemmRule implements GradientRule {

    @Override
    public void derive(Node node, BackwardBuilder backward) {
        String gradient = backward.gradient(node);
        boolean leftTransposed = node.integer("transA", 0) == 1;
        boolean rightTransposed = node.integer("transB", 0) == 1;
        float alpha = node.real("alpha", 1);
        String left = node.input(0);
        String right = node.input(1);
        if (backward.needs(left)) {
            backward.add(
                    left,
                    leftTransposed
                            ? product(right, rightTransposed, gradient, true, alpha, backward)
                            : product(gradient, false, right, !rightTransposed, alpha, backward));
        }
        if (backward.needs(right)) {
            backward.add(
                    right,
                    rightTransposed
                            ? product(gradient, true, left, leftTransposed, alpha, backward)
                            : product(left, !leftTransposed, gradient, false, alpha, backward));
        }
        if (node.hasInput(2) && backward.needs(node.input(2))) {
            addBias(node, gradient, backward);
        }
    }

    private static void addBias(Node node, String gradient, BackwardBuilder backward) {
        float beta = node.real("beta", 1);
        String scaled =
                beta == 1 ? gradient : backward.apply("Mul", gradient, backward.scalar(beta));
        backward.addReduced(node.input(2), scaled, node.output());
    }

    private static String product(
            String left,
            boolean leftTransposed,
            String right,
            boolean rightTransposed,
            float alpha,
            BackwardBuilder backward) {
        Map<String, Attribute> attributes =
                Map.of(
                        "transA", Attribute.of(leftTransposed ? 1 : 0),
                        "transB", Attribute.of(rightTransposed ? 1 : 0),
                        "alpha", Attribute.of(alpha));
        return backward.apply("Gemm", attributes, left, right);
    }
}
