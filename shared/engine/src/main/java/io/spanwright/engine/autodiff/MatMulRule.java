package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Dimension;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * y = a b over the last two axes, the others broadcast. The gradient of a is G b', that of b is a'
 * G; the transposes are flags of ONNX Runtime's FusedMatMul, so nothing is copied for them.
 */
final class MatMulRule implements GradientRule {

    @Override
    public void derive(Node node, BackwardBuilder backward) {
        TensorType left = backward.type(node.input(0));
        TensorType right = backward.type(node.input(1));
        if (left.rank() < 2 || right.rank() < 2) {
            throw UnsupportedOperatorException.use(node, "a factor is a vector");
        }
        List<Dimension> outer = outer(backward.type(node.output()));
        String gradient = backward.gradient(node);
        if (backward.needs(node.input(0))) {
            String product = product("transB", gradient, node.input(1), backward);
            reduce(node.input(0), product, outer, backward);
        }
        if (backward.needs(node.input(1))) {
            ofRight(node, left, right, outer, backward);
        }
    }

    private static void ofRight(
            Node node,
            TensorType left,
            TensorType right,
            List<Dimension> outer,
            BackwardBuilder backward) {
        String gradient = backward.gradient(node);
        if (right.rank() == 2) {
            backward.add(node.input(1), ofMatrix(node, left, right, gradient, backward));
            return;
        }
        String product = product("transA", node.input(0), gradient, backward);
        reduce(node.input(1), product, outer, backward);
    }

    // One product over all rows sums over the outer axes by itself.
    private static String ofMatrix(
            Node node,
            TensorType left,
            TensorType right,
            String gradient,
            BackwardBuilder backward) {
        String rows = flatten(node.input(0), left.dimension(-1), backward);
        String gradients = flatten(gradient, right.dimension(-1), backward);
        return backward.apply("Gemm", Map.of("transA", Attribute.of(1)), rows, gradients);
    }

    private static String flatten(String value, Dimension width, BackwardBuilder backward) {
        if (!width.isFixed()) {
            throw new IllegalArgumentException("a matrix of varying width: " + value);
        }
        return backward.apply("Reshape", value, backward.vector(-1, width.factor()));
    }

    private static String product(
            String flag, String left, String right, BackwardBuilder backward) {
        return backward.applyContributed("FusedMatMul", Map.of(flag, Attribute.of(1)), left, right);
    }

    private static void reduce(
            String value, String product, List<Dimension> outer, BackwardBuilder backward) {
        TensorType type = backward.type(value);
        List<Dimension> from = new ArrayList<>(outer);
        from.addAll(type.shape().subList(type.rank() - 2, type.rank()));
        backward.add(value, backward.reduce(product, from, type.shape()));
    }

    private static List<Dimension> outer(TensorType type) {
        return type.shape().subList(0, type.rank() - 2);
    }
}
