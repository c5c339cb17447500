package io.spanwright.engine.autodiff;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.ShapeProbe;
import io.spanwright.engine.onnx.Types;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.runtime.TestRuntime;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class UnsupportedOperatorTest {

    @Test
    void everyOperatorWithoutARuleIsNamed() {
        assertThatThrownBy(() -> derive(editor -> editor.add("Cos", editor.add("Selu", "a"))))
                .isInstanceOf(UnsupportedOperatorException.class)
                .hasMessageContaining("Cos, Selu");
    }

    @Test
    void anOperatorThatNoGradientPassesThroughMayLackARule() {
        derive(editor -> editor.add("Add", "a", editor.add("Cos", "b")));
    }

    @Test
    void anUnknownUseOfAKnownOperatorIsExplained() {
        assertThatThrownBy(() -> derive(editor -> editor.add("Pow", "a", "b")))
                .isInstanceOf(UnsupportedOperatorException.class)
                .hasMessageContaining("Pow")
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
