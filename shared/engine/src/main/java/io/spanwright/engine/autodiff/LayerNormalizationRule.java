package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.Dimension;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.TensorType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Layer normalisation over the last axis, y = n scale + bias with n = (x - mean) r. With g = G
 * scale: the gradient of x is r (g - mean(g) - n mean(g n)); that of scale the sum of G n, that of
 * bias the sum of G. n and r are computed anew, by one node, instead of being kept.
 */
final class LayerNormalizationRule implements GradientRule {

    @Override
    public void derive(Node node, BackwardBuilder backward) {
        TensorType type = backward.type(node.input(0));
        if (type.axis(node.integer("axis", -1)) != type.rank() - 1) {
            throw UnsupportedOperatorException.use(node, "it spans more than the last axis");
        }
        Normalized normalized = normalize(node, type.dimension(-1), backward);
        String gradient = backward.gradient(node);
        if (backward.needs(node.input(0))) {
            backward.add(node.input(0), ofInput(node, gradient, normalized, backward));
        }
        if (backward.needs(node.input(1))) {
            String product = backward.apply("Mul", gradient, normalized.value());
            backward.addReduced(node.input(1), product, node.output());
        }
        if (node.hasInput(2) && backward.needs(node.input(2))) {
            backward.addReduced(node.input(2), gradient, node.output());
        }
    }

    /**
     * @param value n
     * @param rate r, with the last axis kept as 1
     */
    private record Normalized(String value, String rate) {}

    private static Normalized normalize(Node node, Dimension width, BackwardBuilder backward) {
        float[] ones = new float[Math.toIntExact(width.factor())];
        Arrays.fill(ones, 1);
        String scale = backward.constant(Constant.floats(List.of(width.factor()), ones));
        Normalized normalized =
                new Normalized(backward.freshName("normalized"), backward.freshName("rate"));
        backward.apply(
                new Node(
                        "LayerNormalization",
                        "",
                        List.of(node.input(0), scale),
                        List.of(normalized.value(), "", normalized.rate()),
                        Map.of(
                                "axis", Attribute.of(-1),
                                "epsilon", Attribute.of(node.real("epsilon", 1e-5f)))));
        return normalized;
    }

    private static String ofInput(
            Node node, String gradient, Normalized normalized, BackwardBuilder backward) {
        String scaled = backward.apply("Mul", gradient, node.input(1));
        String product = backward.apply("Mul", scaled, normalized.value());
        String along = backward.apply("Mul", normalized.value(), mean(product, backward));
        String centred = backward.apply("Sub", scaled, mean(scaled, backward));
        return backward.apply("Mul", backward.apply("Sub", centred, along), normalized.rate());
    }

    private static String mean(String value, BackwardBuilder backward) {
        return backward.apply("ReduceMean", Map.of("axes", Attribute.of(List.of(-1L))), value);
    }
}
