package io.spanwright.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import io.spanwright.engine.runtime.TestRuntime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphFormatTest {

    private static Graph graph(int opset) {
        GraphEditor editor = new GraphEditor(opset, "g");
        editor.addInput(ValueInfo.of("x", ElementType.FLOAT, "windows", "length", "4"));
        editor.addConstant("scale", Constant.floats(List.of(4L), 1, 2, 3, 4));
        String product = editor.add("Mul", "x", "scale");
        Map<String, Attribute> axes = Map.of("axes", Attribute.of(List.of(0L)));
        String wide = editor.add("Unsqueeze", axes, product);
        editor.add(
                new Node(
                        "Softmax",
                        "",
                        List.of(wide),
                        List.of("y"),
                        Map.of("axis", Attribute.of(3))));
        editor.addOutput(ValueInfo.of("y", ElementType.FLOAT, "1", "windows", "length", "4"));
        return editor.toGraph();
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Graph graph = graph(11);
        assertThat(GraphReader.read(ByteBuffer.wrap(bytes(graph)))).isEqualTo(graph);
    }

    @Test
    void equalGraphsGiveEqualBytes() throws IOException {
        assertThat(bytes(graph(11))).isEqualTo(bytes(graph(11)));
        ByteBuffer buffer = GraphWriter.toBuffer(graph(11));
        assertThat(buffer).isEqualTo(ByteBuffer.wrap(bytes(graph(11))));
    }

    @Test
    void shapesFollowFromTheBatch() {
        Types types = ShapeProbe.probe(graph(11), TestRuntime.get());
        assertThat(types.of("y"))
                .isEqualTo(
                        new TensorType(
                                ElementType.FLOAT,
                                List.of(
                                        Dimension.of(1),
                                        Dimension.WINDOWS,
                                        Dimension.LENGTH,
                                        Dimension.of(4))));
    }

    @Test
    void productsOfDimensionsAreRecognised() {
        assertThat(Dimension.solve(72, Probe.SMALL, 420, Probe.LARGE))
                .contains(new Dimension(12, 1, 1));
        assertThat(Dimension.solve(9, Probe.SMALL, 49, Probe.LARGE))
                .contains(new Dimension(1, 0, 2));
        assertThat(Dimension.solve(4, Probe.SMALL, 8, Probe.LARGE)).isEmpty();
    }

    @Test
    void axesBecomeInputs() {
        Graph graph = graph(11);
        Graph upgraded = OpsetConversion.apply(graph, ShapeProbe.probe(graph, TestRuntime.get()));
        Node unsqueeze = upgraded.nodes().get(1);
        assertThat(upgraded.opset()).isEqualTo(17);
        assertThat(unsqueeze.attributes()).isEmpty();
        assertThat(upgraded.constants().get(unsqueeze.input(1)).toLongs()).containsExactly(0);
        assertThat(ShapeProbe.probe(upgraded, TestRuntime.get()).of("y").rank()).isEqualTo(4);
    }

    @Test
    void anOpsetOutOfRangeIsExplained() {
        Graph graph = graph(12);
        Types types = ShapeProbe.probe(graph, TestRuntime.get());
        Graph newer =
                new Graph(23, graph.inputs(), graph.outputs(), graph.constants(), graph.nodes());
        assertThatThrownBy(() -> OpsetConversion.apply(newer, types))
                .isInstanceOf(UnsupportedGraphException.class)
                .hasMessage("the model uses opset 23; export it with opset 11 to 22");
    }

    @Test
    void whatFollowsFromConstantsIsFolded() {
        GraphEditor editor = new GraphEditor(17, "g");
        editor.addInput(ValueInfo.of("x", ElementType.FLOAT, "windows", "length"));
        String two = editor.constant(Constant.scalar(2L));
        String root = editor.add("Sqrt", editor.constant(Constant.scalar(16f)));
        String shape = editor.add("Mul", editor.constant(Constant.vector(-1, 1)), two);
        editor.add(new Node("Div", "", List.of("x", root), List.of("y"), Map.of()));
        editor.add(new Node("Identity", "", List.of(shape), List.of("z"), Map.of()));
        editor.addOutput(ValueInfo.untyped("y"));
        Graph folded = ConstantFolding.apply(editor.toGraph(), TestRuntime.get());
        assertThat(folded.nodes()).hasSize(1);
        assertThat(folded.constants()).hasSize(1);
        assertThat(folded.constants().get(root).isAbout(4)).isTrue();
    }

    @Test
    void aSubGraphIsNamed() {
        NodeProto.Builder node = NodeProto.newBuilder().setOpType("If").setName("/squeeze/If");
        node.addOutput("y")
                .addAttribute(
                        AttributeProto.newBuilder()
                                .setName("then_branch")
                                .setType(AttributeProto.AttributeType.GRAPH));
        refuses(
                model().setGraph(GraphProto.newBuilder().addNode(node)),
                "operator If at node /squeeze/If has an attribute then_branch of type GRAPH");
    }

    @Test
    void aFunctionIsNamed() {
        refuses(
                model().addFunctions(FunctionProto.newBuilder().setName("Attention")),
                "the model brings a function Attention of its own");
    }

    private static ModelProto.Builder model() {
        return ModelProto.newBuilder()
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17));
    }

    private static void refuses(ModelProto.Builder model, String message) {
        ByteBuffer bytes = ByteBuffer.wrap(model.build().toByteArray());
        assertThatThrownBy(() -> GraphReader.read(bytes))
                .isInstanceOf(UnsupportedGraphException.class)
                .hasMessageContaining(message);
    }

    private static byte[] bytes(Graph graph) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GraphWriter.write(graph, out);
        return out.toByteArray();
    }
}
