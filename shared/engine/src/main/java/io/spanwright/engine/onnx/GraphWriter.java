package io.spanwright.engine.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Writes ONNX models. Equal graphs give equal bytes; constants are not copied before writing. */
public final class GraphWriter {
    private static final int IR_VERSION = 8;
    private static final int BUFFER = 1 << 16;

    private GraphWriter() {}

    /** The serialised model in a direct buffer, as sessions take it. */
    public static ByteBuffer toBuffer(Graph graph) {
        ModelProto model = model(graph);
        ByteBuffer buffer = ByteBuffer.allocateDirect(model.getSerializedSize());
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(buffer);
            model.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.flip();
    }

    public static void write(Graph graph, OutputStream out) throws IOException {
        CodedOutputStream coded = CodedOutputStream.newInstance(out, BUFFER);
        model(graph).writeTo(coded);
        coded.flush();
    }

    private static ModelProto model(Graph graph) {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("spanwright")
                .addOpsetImport(opset("", graph.opset()))
                .addOpsetImport(opset(Node.CONTRIBUTED, 1))
                .setGraph(graphProto(graph))
                .build();
    }

    private static OperatorSetIdProto opset(String domain, int version) {
        return OperatorSetIdProto.newBuilder().setDomain(domain).setVersion(version).build();
    }

    private static GraphProto graphProto(Graph graph) {
        GraphProto.Builder proto = GraphProto.newBuilder().setName("spanwright");
        graph.inputs().forEach(input -> proto.addInput(value(input)));
        graph.outputs().forEach(output -> proto.addOutput(value(output)));
        graph.constants()
                .forEach((name, value) -> proto.addInitializer(Tensors.write(name, value)));
        graph.nodes().forEach(node -> proto.addNode(node(node)));
        return proto.build();
    }

    private static ValueInfoProto value(ValueInfo value) {
        if (value.type() == ElementType.UNDEFINED) {
            return ValueInfoProto.newBuilder().setName(value.name()).build();
        }
        TypeProto.Tensor.Builder type =
                TypeProto.Tensor.newBuilder().setElemType(value.type().number());
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        value.dimensions().forEach(dimension -> shape.addDim(dimension(dimension)));
        return ValueInfoProto.newBuilder()
                .setName(value.name())
                .setType(TypeProto.newBuilder().setTensorType(type.setShape(shape)))
                .build();
    }

    private static TensorShapeProto.Dimension dimension(String dimension) {
        TensorShapeProto.Dimension.Builder proto = TensorShapeProto.Dimension.newBuilder();
        return dimension.matches("[0-9]+")
                ? proto.setDimValue(Long.parseLong(dimension)).build()
                : proto.setDimParam(dimension).build();
    }

    private static NodeProto node(Node node) {
        NodeProto.Builder proto =
                NodeProto.newBuilder()
                        .setOpType(node.operator())
                        .setName(node.name())
                        .addAllInput(node.inputs())
                        .addAllOutput(node.outputs());
        if (!node.domain().isEmpty()) {
            proto.setDomain(node.domain());
        }
        node.attributes().forEach((name, value) -> proto.addAttribute(attribute(name, value)));
        return proto.build();
    }

    private static AttributeProto attribute(String name, Attribute attribute) {
        AttributeProto.Builder proto = AttributeProto.newBuilder().setName(name);
        if (attribute instanceof Attribute.Int one) {
            return proto.setType(AttributeType.INT).setI(one.value()).build();
        }
        if (attribute instanceof Attribute.Real one) {
            return proto.setType(AttributeType.FLOAT).setF(one.value()).build();
        }
        if (attribute instanceof Attribute.Text one) {
            ByteString text = ByteString.copyFromUtf8(one.value());
            return proto.setType(AttributeType.STRING).setS(text).build();
        }
        if (attribute instanceof Attribute.Ints one) {
            return proto.setType(AttributeType.INTS).addAllInts(one.values()).build();
        }
        if (attribute instanceof Attribute.Reals one) {
            return proto.setType(AttributeType.FLOATS).addAllFloats(one.values()).build();
        }
        Constant tensor = ((Attribute.TensorValue) attribute).value();
        return proto.setType(AttributeType.TENSOR).setT(Tensors.write("", tensor)).build();
    }
}
