package io.spanwright.engine.autodiff;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.ShapeProbe;
import io.spanwright.engine.onnx.Types;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.runtime.TestRuntime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class UnsupportedOperatorTest {

    @Test
    void everyOperatorWithoutARuleIsNamed() {
        assertThatThrownBy(() -> derive(editor -> editor.add("Cos", editor.add("Selu", "a"))))
                .isInstanceOf(UnsupportedOperatorException.class)
                .hasMessageContaining("operator Cos at node test/Cos_1, Selu at node test/Selu_0;")
                .hasMessageContaining("export the model");
    }

    @Test
    void ofEachOperatorTheFirstNodeIsNamedAsTheExporterCalledIt() {
        assertThatThrownBy(
                        () ->
                                derive(
                                        editor -> {
                                            editor.add(selu("a", "first", "/layer.0/Act"));
                                            editor.add(selu("first", "second", "/layer.1/Act"));
                                            return "second";
                                        }))
                .hasMessageContaining("Selu at node /layer.0/Act;");
    }

    private static Node selu(String input, String output, String name) {
        return new Node("Selu", "", List.of(input), List.of(output), Map.of(), name);
    }

    @Test
    void aCastToAnotherPrecisionIsNotTakenForTheEndOfTheGradient() {
        assertThatThrownBy(() -> derive(editor -> cast(1, editor, cast(11, editor, "a"))))
                .isInstanceOf(UnsupportedOperatorException.class)
                .hasMessageContaining("Cast at node test/Cast_1: it makes FLOAT of DOUBLE");
    }

    private static String cast(long type, GraphEditor editor, String value) {
        return editor.add("Cast", Map.of("to", Attribute.of(type)), value);
    }

    @Test
    void anOperatorThatNoGradientPassesThroughMayLackARule() {
        derive(editor -> editor.add("Add", "a", editor.add("Cos", "b")));
    }

    @Test
    void anUnknownUseOfAKnownOperatorIsExplained() {
        assertThatThrownBy(() -> derive(editor -> editor.add("Pow", "a", "b")))
                .isInstanceOf(UnsupportedOperatorException.class)
                .hasMessageContaining("Pow at node test/Pow_0")
                .hasMessageContaining("the exponent is not a constant number");
    }

    private static void derive(Function<GraphEditor, String> build) {
        GraphEditor editor = new GraphEditor(17, "test");
        editor.addInput(ValueInfo.of("a", ElementType.FLOAT, "windows", "length"));
        editor.addInput(ValueInfo.of("b", ElementType.FLOAT, "windows", "length"));
        String output = build.apply(editor);
        editor.addOutput(ValueInfo.untyped(output));
        Graph graph = editor.toGraph();
        Types types = ShapeProbe.probe(graph, TestRuntime.get());
        ReverseMode.derive(graph, types, output, "seed", Set.of("a"));
    }
}
