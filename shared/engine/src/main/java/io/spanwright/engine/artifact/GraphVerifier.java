package io.spanwright.engine.artifact;

import static io.spanwright.engine.artifact.ArtifactVerifier.refuseUnless;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnsafeByteOperations;
import io.spanwright.core.trainedmodel.CorruptArtifactException;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Lets pass only graphs that compute: no data in other files, no code of others, no loops, and of
 * the operators those that encoders and their quantised forms are made of.
 */
final class GraphVerifier {

    private GraphVerifier() {}

    static void verify(byte[] model) {
        ModelProto proto = parse(model);
        refuseUnless(proto.hasGraph(), "model.onnx has no graph");
        refuseUnless(proto.getFunctionsCount() == 0, "model.onnx brings functions of its own");
        refuseUnless(proto.getTrainingInfoCount() == 0, "model.onnx brings training functions");
        verify(proto.getGraph());
    }

    private static ModelProto parse(byte[] model) {
        // Without aliasing, every weight would be copied.
        CodedInputStream in = UnsafeByteOperations.unsafeWrap(model).newCodedInput();
        in.enableAliasing(true);
        try {
            return ModelProto.parseFrom(in);
        } catch (IOException e) {
            CorruptArtifactException corrupt =
                    new CorruptArtifactException("model.onnx is not an ONNX model");
            corrupt.initCause(e);
            throw corrupt;
        }
    }

    private static void verify(GraphProto graph) {
        refuseUnless(
                graph.getSparseInitializerCount() == 0, "model.onnx holds sparse initializers");
        graph.getInitializerList().forEach(GraphVerifier::verify);
        graph.getNodeList().forEach(GraphVerifier::verify);
        checkNames("inputs", graph.getInputList().stream().map(input -> input.getName()).toList());
        refuseUnless(
                graph.getOutputList().stream().anyMatch(o -> o.getName().equals("scores")),
                "model.onnx has no output scores");
    }

    private static void checkNames(String what, List<String> names) {
        Set<String> expected = Set.of("input_ids", "attention_mask", "shape_ids");
        refuseUnless(
                Set.copyOf(names).equals(expected) && names.size() == expected.size(),
                "model.onnx has other " + what + " than " + expected);
    }

    private static void verify(TensorProto tensor) {
        refuseUnless(
                tensor.getDataLocation() != TensorProto.DataLocation.EXTERNAL
                        && tensor.getExternalDataCount() == 0,
                "model.onnx refers to data in another file");
    }

    private static void verify(NodeProto node) {
        refuseUnless(
                ServableOperators.contain(node.getDomain(), node.getOpType()),
                "model.onnx uses an operator that is not allowed");
        node.getAttributeList().forEach(GraphVerifier::verify);
    }

    private static void verify(AttributeProto attribute) {
        refuseUnless(
                !attribute.hasG()
                        && attribute.getGraphsCount() == 0
                        && !attribute.hasSparseTensor()
                        && attribute.getSparseTensorsCount() == 0,
                "model.onnx holds a graph inside an operator");
        if (attribute.hasT()) {
            verify(attribute.getT());
        }
        attribute.getTensorsList().forEach(GraphVerifier::verify);
    }
}
