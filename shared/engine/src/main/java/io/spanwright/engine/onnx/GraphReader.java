package io.spanwright.engine.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads ONNX models. The constants of the graph are views of the bytes: nothing large is copied.
 */
public final class GraphReader {
    private GraphReader() {}

    /**
     * Reads a model.
     *
     * @param model from position to limit; not changed afterwards by the caller
     * @throws UnsupportedGraphException where it is no ONNX model, or one with functions,
     *     subgraphs, operators that are neither standard nor ONNX Runtime's, external data or
     *     unknown element types
     */
    public static Graph read(ByteBuffer model) {
        try {
            CodedInputStream in = UnsafeByteOperations.unsafeWrap(model).newCodedInput();
            in.enableAliasing(true);
            return graph(ModelProto.parseFrom(in));
        } catch (IOException e) {
            throw new UnsupportedGraphException("the file is not an ONNX model", e);
        }
    }

    private static Graph graph(ModelProto model) {
        if (model.getFunctionsCount() > 0) {
            throw new UnsupportedGraphException(
                    "the model brings a function %s of its own; export it with functions inlined"
                            .formatted(model.getFunctions(0).getName()));
        }
        GraphProto proto = model.getGraph();
        GraphEditor editor = new GraphEditor(opset(model), "read");
        Set<String> constants = new HashSet<>();
        proto.getInitializerList()
                .forEach(
                        tensor -> {
                            editor.addConstant(tensor.getName(), Tensors.read(tensor));
                            constants.add(tensor.getName());
                        });
        proto.getInputList().stream()
                .filter(input -> !constants.contains(input.getName()))
                .forEach(input -> editor.addInput(value(input)));
        proto.getOutputList().forEach(output -> editor.addOutput(value(output)));
        proto.getNodeList().forEach(node -> add(node, editor));
        return editor.toGraph();
    }

    private static int opset(ModelProto model) {
        return model.getOpsetImportList().stream()
                .filter(set -> set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx"))
                .mapToInt(set -> Math.toIntExact(set.getVersion()))
                .findFirst()
                .orElseThrow(() -> new UnsupportedGraphException("the file is not an ONNX model"));
    }

    // A Constant node and an initializer are the same thing; one form is enough for all passes.
    private static void add(NodeProto proto, GraphEditor editor) {
        Node node = node(proto);
        if (node.is("Constant")
                && node.attributes().get("value") instanceof Attribute.TensorValue tensor) {
            editor.addConstant(node.output(), tensor.value());
            return;
        }
        editor.add(node);
    }

    private static Node node(NodeProto proto) {
        Map<String, Attribute> attributes = new HashMap<>();
        proto.getAttributeList()
                .forEach(one -> attributes.put(one.getName(), attribute(one, proto)));
        String domain = proto.getDomain().equals("ai.onnx") ? "" : proto.getDomain();
        if (!domain.isEmpty() && !domain.equals(Node.CONTRIBUTED)) {
            throw new UnsupportedGraphException(
                    "operator %s.%s at node %s is not a standard one; export the model with standard operators alone"
                            .formatted(domain, proto.getOpType(), proto.getName()));
        }
        return new Node(
                proto.getOpType(),
                domain,
                List.copyOf(proto.getInputList()),
                List.copyOf(proto.getOutputList()),
                attributes,
                proto.getName());
    }

    private static Attribute attribute(AttributeProto proto, NodeProto node) {
        return switch (proto.getType()) {
            case INT -> new Attribute.Int(proto.getI());
            case FLOAT -> new Attribute.Real(proto.getF());
            case STRING -> new Attribute.Text(proto.getS().toStringUtf8());
            case INTS -> new Attribute.Ints(proto.getIntsList());
            case FLOATS -> new Attribute.Reals(proto.getFloatsList());
            case TENSOR -> new Attribute.TensorValue(Tensors.read(proto.getT()));
            default ->
                    throw new UnsupportedGraphException(
                            "operator %s at node %s has an attribute %s of type %s; export the model with operators that hold no graph"
                                    .formatted(
                                            node.getOpType(),
                                            node.getName(),
                                            proto.getName(),
                                            proto.getType()));
        };
    }

    private static ValueInfo value(ValueInfoProto proto) {
        var type = proto.getType().getTensorType();
        List<String> dimensions =
                type.getShape().getDimList().stream().map(GraphReader::dimension).toList();
        return new ValueInfo(proto.getName(), ElementType.of(type.getElemType()), dimensions);
    }

    private static String dimension(TensorShapeProto.Dimension dimension) {
        if (dimension.hasDimValue()) {
            return String.valueOf(dimension.getDimValue());
        }
        return dimension.getDimParam().isEmpty() ? "unnamed" : dimension.getDimParam();
    }
}
