package io.spanwright.engine.autodiff;

import static io.spanwright.engine.onnx.Node.CONTRIBUTED;

import io.spanwright.engine.onnx.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules by operator. To teach the engine an operator, write a rule and register it here. */
public final class GradientRules {
    private static final GradientRules STANDARD = new GradientRules(standardRules());

    private final Map<String, GradientRule> rules;

    private GradientRules(Map<String, GradientRule> rules) {
        this.rules = Map.copyOf(rules);
    }

    public static GradientRules standard() {
        return STANDARD;
    }

    /** The operators that have a rule, such as {@code MatMul} and {@code com.microsoft.Gelu}. */
    public Set<String> operators() {
        return rules.keySet();
    }

    Optional<GradientRule> of(Node node) {
        return Optional.ofNullable(rules.get(node.qualifiedOperator()));
    }

    private static Map<String, GradientRule> standardRules() {
        Map<String, GradientRule> rules = new HashMap<>();
        arithmetic(rules);
        functions(rules);
        shapes(rules);
        selections(rules);
        rules.put("MatMul", new MatMulRule());
        rules.put("Gemm", new GemmRule());
        rules.put("Softmax", NormalizingRules::softmax);
        rules.put("LogSoftmax", NormalizingRules::logSoftmax);
        rules.put("LayerNormalization", new LayerNormalizationRule());
        rules.put("ReduceSum", ReductionRules::sum);
        rules.put("ReduceMean", ReductionRules::mean);
        return rules;
    }

    private static void arithmetic(Map<String, GradientRule> rules) {
        rules.put("Add", ArithmeticRules::add);
        rules.put("Sub", ArithmeticRules::subtract);
        rules.put("Mul", ArithmeticRules::multiply);
        rules.put("Div", ArithmeticRules::divide);
        rules.put("Pow", ArithmeticRules::power);
        rules.put("Where", ArithmeticRules::where);
    }

    private static void functions(Map<String, GradientRule> rules) {
        rules.put("Neg", FunctionRules::negate);
        rules.put("Sqrt", FunctionRules::squareRoot);
        rules.put("Exp", FunctionRules::exponential);
        rules.put("Log", FunctionRules::logarithm);
        rules.put("Tanh", FunctionRules::tanh);
        rules.put("Sigmoid", FunctionRules::sigmoid);
        rules.put("Relu", FunctionRules::relu);
        rules.put("Erf", FunctionRules::erf);
        rules.put("Reciprocal", FunctionRules::reciprocal);
        rules.put(CONTRIBUTED + ".Gelu", FunctionRules::gelu);
    }

    private static void shapes(Map<String, GradientRule> rules) {
        rules.put("Identity", ShapeRules::identity);
        rules.put("Cast", ShapeRules::cast);
        rules.put("Dropout", ShapeRules::dropout);
        rules.put("Reshape", ShapeRules::reshape);
        rules.put("Squeeze", ShapeRules::reshape);
        rules.put("Unsqueeze", ShapeRules::reshape);
        rules.put("Transpose", ShapeRules::transpose);
        rules.put("Expand", ShapeRules::expand);
    }

    private static void selections(Map<String, GradientRule> rules) {
        rules.put("Concat", SelectionRules::concat);
        rules.put("Split", SelectionRules::split);
        rules.put("Slice", new SliceRule());
        rules.put("Gather", new GatherRule());
        rules.put("GatherElements", SelectionRules::gatherElements);
    }
}
