package io.spanwright.engine.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule against finite differences. */
class GradientRulesTest {
    private static final String B = "windows";
    private static final String S = "length";

    private final List<Case> cases = new ArrayList<>();

    private record Case(
            String operator,
            String name,
            GradientCheck check,
            Function<GraphEditor, String> build) {}

    GradientRulesTest() {
        arithmetic();
        functions();
        products();
        normalizations();
        shapes();
        selections();
    }

    @TestFactory
    Stream<DynamicTest> agreesWithFiniteDifferences() {
        return cases.stream()
                .map(
                        one ->
                                dynamicTest(
                                        one.operator() + ": " + one.name(),
                                        () -> one.check().verify(one.build())));
    }

    @Test
    void everyRuleIsChecked() {
        assertThat(new TreeSet<>(cases.stream().map(Case::operator).toList()))
                .isEqualTo(new TreeSet<>(GradientRules.standard().operators()));
    }

    private void add(
            String operator,
            String name,
            GradientCheck check,
            Function<GraphEditor, String> build) {
        cases.add(new Case(operator, name, check, build));
    }

    private static GradientCheck check() {
        return new GradientCheck();
    }

    private void arithmetic() {
        for (String operator : List.of("Add", "Sub", "Mul", "Div")) {
            Function<GraphEditor, String> build = editor -> editor.add(operator, "a", "b");
            add(operator, "equal shapes", pair(B, S, "4").input("b", 1, 2, B, S, "4"), build);
            add(operator, "a vector is broadcast", pair(B, S, "4").input("b", 1, 2, "4"), build);
            add(
                    operator,
                    "the left side is broadcast",
                    pair("4").input("b", 1, 2, B, S, "4"),
                    build);
            add(
                    operator,
                    "both sides are broadcast",
                    pair(B, "1", "4").input("b", 1, 2, S, "1"),
                    build);
            add(operator, "a number is broadcast", pair(B, S).input("b", 1, 2), build);
        }
        add("Mul", "a value by itself", pair(B, S), editor -> editor.add("Mul", "a", "a"));
        for (float exponent : new float[] {2, 3, 0.5f, -1}) {
            add(
                    "Pow",
                    "exponent " + exponent,
                    check().input("a", 1, 2, B, S),
                    editor -> editor.add("Pow", "a", editor.constant(Constant.scalar(exponent))));
        }
        add(
                "Where",
                "both branches, one broadcast",
                pair(B, S, "4").input("b", "4"),
                editor -> {
                    String condition =
                            editor.add("Greater", "a", editor.constant(Constant.scalar(0.1f)));
                    return editor.add("Where", condition, "a", "b");
                });
    }

    private static GradientCheck pair(String... dimensions) {
        return check().input("a", 0.3, 1.5, dimensions);
    }

    private void functions() {
        for (String operator :
                List.of("Neg", "Exp", "Tanh", "Sigmoid", "Erf", "Identity", "Dropout")) {
            add(operator, "", check().input("a", -2, 2, B, S), e -> e.add(operator, "a"));
        }
        for (String operator : List.of("Sqrt", "Log", "Reciprocal")) {
            add(operator, "", check().input("a", 1, 2, B, S), e -> e.add(operator, "a"));
        }
        add(
                "Cast",
                "to the same type",
                check().input("a", B, S),
                e -> e.add("Cast", Map.of("to", Attribute.of(1)), "a"));
        add("Relu", "above 0", check().input("a", 0.1, 2, B, S), e -> e.add("Relu", "a"));
        add("Relu", "below 0", check().input("a", -2, -0.1, B, S), e -> e.add("Relu", "a"));
        add(
                Node.CONTRIBUTED + ".Gelu",
                "",
                check().input("a", -3, 3, B, S, "4"),
                e -> e.add("Gelu", Node.CONTRIBUTED, Map.of(), "a"));
    }

    private void products() {
        product("matrices", List.of("3", "4"), List.of("4", "5"));
        product("a weight", List.of(B, S, "4"), List.of("4", "5"));
        product("heads", List.of(B, "2", S, "4"), List.of(B, "2", "4", S));
        product("a broadcast batch", List.of(B, "1", S, "4"), List.of("2", "4", "3"));
        product("a broadcast left side", List.of("3", "4"), List.of(B, "4", "5"));
        for (int flags = 0; flags < 8; flags++) {
            gemm((flags & 1) == 1, (flags & 2) == 2, (flags & 4) == 4);
        }
    }

    private void product(String name, List<String> left, List<String> right) {
        add(
                "MatMul",
                name,
                check().input("a", left.toArray(String[]::new))
                        .input("b", right.toArray(String[]::new)),
                editor -> editor.add("MatMul", "a", "b"));
    }

    private void gemm(boolean leftTransposed, boolean rightTransposed, boolean biased) {
        GradientCheck check =
                leftTransposed ? check().input("a", "4", "3") : check().input("a", "3", "4");
        check = rightTransposed ? check.input("b", "5", "4") : check.input("b", "4", "5");
        Map<String, Attribute> attributes =
                Map.of(
                        "transA", Attribute.of(leftTransposed ? 1 : 0),
                        "transB", Attribute.of(rightTransposed ? 1 : 0),
                        "alpha", Attribute.of(0.7f),
                        "beta", Attribute.of(1.3f));
        String[] operands = biased ? new String[] {"a", "b", "c"} : new String[] {"a", "b"};
        add(
                "Gemm",
                "transposed %s %s, biased %s".formatted(leftTransposed, rightTransposed, biased),
                biased ? check.input("c", "5") : check,
                editor -> editor.add("Gemm", attributes, operands));
    }

    private void normalizations() {
        for (String operator : List.of("Softmax", "LogSoftmax")) {
            for (long axis : new long[] {-1, 1}) {
                add(
                        operator,
                        "axis " + axis,
                        check().input("a", -2, 2, B, S, "4"),
                        e -> e.add(operator, Map.of("axis", Attribute.of(axis)), "a"));
            }
        }
        add(
                "LayerNormalization",
                "with a bias",
                check().input("a", B, S, "6").input("scale", "6").input("bias", "6"),
                e -> e.add("LayerNormalization", normalization(), "a", "scale", "bias"));
        add(
                "LayerNormalization",
                "without a bias",
                check().input("a", B, S, "6").input("scale", "6"),
                e -> e.add("LayerNormalization", normalization(), "a", "scale"));
        for (long kept = 0; kept < 2; kept++) {
            reductions(kept);
        }
        add("ReduceSum", "all axes", check().input("a", B, S), e -> e.add("ReduceSum", "a"));
    }

    private static Map<String, Attribute> normalization() {
        return Map.of("axis", Attribute.of(-1), "epsilon", Attribute.of(1e-5f));
    }

    private void reductions(long kept) {
        Map<String, Attribute> keep = Map.of("keepdims", Attribute.of(kept));
        for (List<Long> axes : List.of(List.of(-1L), List.of(1L), List.of(0L, 2L))) {
            add(
                    "ReduceMean",
                    "axes %s, kept %d".formatted(axes, kept),
                    check().input("a", B, S, "4"),
                    e ->
                            e.add(
                                    "ReduceMean",
                                    Map.of(
                                            "keepdims", Attribute.of(kept),
                                            "axes", Attribute.of(axes)),
                                    "a"));
            long[] vector = axes.stream().mapToLong(Long::longValue).toArray();
            add(
                    "ReduceSum",
                    "axes %s, kept %d".formatted(axes, kept),
                    check().input("a", B, S, "4"),
                    e -> e.add("ReduceSum", keep, "a", e.constant(Constant.vector(vector))));
        }
    }

    private void shapes() {
        add(
                "Transpose",
                "heads",
                check().input("a", B, S, "2", "3"),
                e ->
                        e.add(
                                "Transpose",
                                Map.of("perm", Attribute.of(List.of(0L, 2L, 3L, 1L))),
                                "a"));
        add("Transpose", "no order", check().input("a", B, S, "4"), e -> e.add("Transpose", "a"));
        add(
                "Reshape",
                "rows",
                check().input("a", B, S, "4"),
                e -> e.add("Reshape", "a", e.constant(Constant.vector(-1, 2))));
        add(
                "Unsqueeze",
                "two axes",
                check().input("a", B, S),
                e -> e.add("Unsqueeze", "a", e.constant(Constant.vector(0, 2))));
        add(
                "Squeeze",
                "one axis",
                check().input("a", B, "1", S),
                e -> e.add("Squeeze", "a", e.constant(Constant.vector(1))));
        add(
                "Expand",
                "a new axis and a stretched one",
                check().input("a", B, "1"),
                e -> e.add("Expand", "a", e.constant(Constant.vector(3, 1, 4))));
    }

    private void selections() {
        Map<String, Attribute> axis = Map.of("axis", Attribute.of(1));
        add(
                "Concat",
                "an axis of varying size",
                check().input("a", B, S, "4").input("b", B, S, "4"),
                e -> e.add("Concat", axis, "a", "b"));
        add("Split", "one part unused", check().input("a", B, "6"), e -> split(e, axis));
        slice("from the start", 0, 2);
        slice("from the end", -3, Long.MAX_VALUE);
        gather("few rows", 6);
        gather("many rows", 1_030);
        add(
                "GatherElements",
                "one element twice",
                check().input("a", "2", "4"),
                e ->
                        e.add(
                                "GatherElements",
                                axis,
                                "a",
                                e.constant(Constant.longs(List.of(2L, 3L), 1, 1, 0, 2, 3, 2))));
    }

    private static String split(GraphEditor editor, Map<String, Attribute> axis) {
        String sizes = editor.constant(Constant.vector(1, 2, 3));
        List<String> parts = List.of("first", "second", "third");
        editor.add(new Node("Split", "", List.of("a", sizes), parts, axis));
        String product = editor.add("Mul", "first", "first");
        return editor.add("Concat", axis, "third", product);
    }

    private void slice(String name, long start, long end) {
        add(
                "Slice",
                name,
                check().input("a", B, "5"),
                e ->
                        e.add(
                                "Slice",
                                "a",
                                e.constant(Constant.vector(start)),
                                e.constant(Constant.vector(end)),
                                e.constant(Constant.vector(-1))));
    }

    private void gather(String name, int rows) {
        add(
                "Gather",
                name,
                check().input("a", String.valueOf(rows), "2"),
                e ->
                        e.add(
                                "Gather",
                                "a",
                                e.constant(Constant.longs(List.of(2L, 3L), 1, 0, 1, 5, 1, 2))));
    }
}
