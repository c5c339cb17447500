package io.spanwright.engine.artifact;

import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import java.util.Set;

/** The operators that a served graph may hold: those of encoders and their quantised forms. */
public final class ServableOperators {

    private static final Set<String> STANDARD =
            Set.of(
                    "Abs",
                    "Add",
                    "And",
                    "Cast",
                    "Ceil",
                    "Clip",
                    "Concat",
                    "Constant",
                    "ConstantOfShape",
                    "Cos",
                    "CumSum",
                    "DequantizeLinear",
                    "Div",
                    "DynamicQuantizeLinear",
                    "Equal",
                    "Erf",
                    "Exp",
                    "Expand",
                    "Flatten",
                    "Floor",
                    "Gather",
                    "GatherElements",
                    "GatherND",
                    "Gelu",
                    "Gemm",
                    "Greater",
                    "GreaterOrEqual",
                    "Identity",
                    "IsInf",
                    "IsNaN",
                    "LayerNormalization",
                    "Less",
                    "LessOrEqual",
                    "Log",
                    "LogSoftmax",
                    "MatMul",
                    "MatMulInteger",
                    "Max",
                    "Min",
                    "Mod",
                    "Mul",
                    "Neg",
                    "Not",
                    "Or",
                    "Pow",
                    "QuantizeLinear",
                    "Range",
                    "Reciprocal",
                    "ReduceMax",
                    "ReduceMean",
                    "ReduceMin",
                    "ReduceProd",
                    "ReduceSum",
                    "Relu",
                    "Reshape",
                    "Round",
                    "Shape",
                    "Sigmoid",
                    "Sign",
                    "Sin",
                    "Size",
                    "Slice",
                    "Softmax",
                    "Split",
                    "Sqrt",
                    "Squeeze",
                    "Sub",
                    "Tanh",
                    "Tile",
                    "Transpose",
                    "Trilu",
                    "Unsqueeze",
                    "Where",
                    "Xor");

    private static final Set<String> CONTRIBUTED =
            Set.of("BiasGelu", "DynamicQuantizeMatMul", "FastGelu", "Gelu", "MatMulIntegerToFloat");

    private ServableOperators() {}

    static boolean contain(String domain, String operator) {
        return switch (domain) {
            case "", "ai.onnx" -> STANDARD.contains(operator);
            case Node.CONTRIBUTED -> CONTRIBUTED.contains(operator);
            default -> false;
        };
    }

    /**
     * Refuses a graph whose artifact would be refused when it is loaded.
     *
     * @throws UnsupportedGraphException naming the operator and its node
     */
    public static void check(Graph graph) {
        for (Node node : graph.nodes()) {
            if (!contain(node.domain(), node.operator())) {
                throw new UnsupportedGraphException(
                        "operator %s at node %s can't be served; export the model without optimisation, or use another encoder"
                                .formatted(node.qualifiedOperator(), node.name()));
            }
        }
    }
}
