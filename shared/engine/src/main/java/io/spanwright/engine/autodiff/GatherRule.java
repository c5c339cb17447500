package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.Dimension;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.TensorType;
import java.util.List;
import java.util.Map;

/**
 * Rows of a matrix [K, H], chosen by ids of any shape. Each row's gradient is the sum over its
 * uses: for small K a product with the one-hot ids (K, N) (N, H), otherwise a scatter, which runs
 * on one thread and so adds in a fixed order.
 */
final class GatherRule implements GradientRule {
    private static final long LARGEST_PRODUCT = 1_024;

    @Override
    public void derive(Node node, BackwardBuilder backward) {
        TensorType table = backward.type(node.input(0));
        boolean isFixed = table.shape().stream().allMatch(Dimension::isFixed);
        if (node.integer("axis", 0) != 0 || table.rank() != 2 || !isFixed) {
            throw UnsupportedOperatorException.use(node, "it does not choose rows of a matrix");
        }
        long rows = table.dimension(0).factor();
        long width = table.dimension(1).factor();
        String gradient =
                backward.apply("Reshape", backward.gradient(node), backward.vector(-1, width));
        String summed =
                rows <= LARGEST_PRODUCT
                        ? product(node.input(1), gradient, rows, backward)
                        : scatter(node.input(1), gradient, table, backward);
        backward.add(node.input(0), summed);
    }

    private static String product(
            String ids, String gradient, long rows, BackwardBuilder backward) {
        String flat = backward.apply("Reshape", ids, backward.vector(-1));
        String depth = backward.constant(Constant.scalar(rows));
        String offAndOn = backward.constant(Constant.floats(List.of(2L), 0, 1));
        String chosen = backward.apply("OneHot", flat, depth, offAndOn);
        return backward.apply("Gemm", Map.of("transA", Attribute.of(1)), chosen, gradient);
    }

    private static String scatter(
            String ids, String gradient, TensorType table, BackwardBuilder backward) {
        String column = backward.apply("Reshape", ids, backward.vector(-1, 1));
        String spread = backward.apply("Expand", column, backward.apply("Shape", gradient));
        return backward.apply(
                "ScatterElements",
                Map.of("axis", Attribute.of(0), "reduction", new Attribute.Text("add")),
                backward.zeros(table.shape()),
                spread,
                gradient);
    }
}
