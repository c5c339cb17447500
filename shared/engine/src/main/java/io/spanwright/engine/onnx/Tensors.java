package io.spanwright.engine.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Constants to and from {@code TensorProto}. */
final class Tensors {
    private Tensors() {}

    static Constant read(TensorProto proto) {
        if (proto.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            throw new UnsupportedGraphException(
                    "tensor %s lies in another file; save the model as one file"
                            .formatted(proto.getName()));
        }
        ElementType type = ElementType.of(proto.getDataType());
        ByteBuffer data =
                proto.hasRawData() ? proto.getRawData().asReadOnlyByteBuffer() : typed(proto, type);
        return new Constant(type, proto.getDimsList(), data);
    }

    private static ByteBuffer typed(TensorProto proto, ElementType type) {
        int count = Math.toIntExact(proto.getDimsList().stream().reduce(1L, Math::multiplyExact));
        ByteBuffer data = ByteBuffer.allocate(count * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case FLOAT -> proto.getFloatDataList().forEach(data::putFloat);
            case DOUBLE -> proto.getDoubleDataList().forEach(data::putDouble);
            case INT64 -> proto.getInt64DataList().forEach(data::putLong);
            case INT32 -> proto.getInt32DataList().forEach(data::putInt);
            case FLOAT16, BFLOAT16 ->
                    proto.getInt32DataList().forEach(v -> data.putShort(v.shortValue()));
            case BOOL, INT8, UINT8 ->
                    proto.getInt32DataList().forEach(v -> data.put(v.byteValue()));
            case UNDEFINED ->
                    throw new UnsupportedGraphException(
                            "tensor %s has no element type".formatted(proto.getName()));
        }
        return data.flip();
    }

    /** The result shares the constant's bytes. */
    static TensorProto write(String name, Constant constant) {
        return TensorProto.newBuilder()
                .setName(name)
                .addAllDims(constant.shape())
                .setDataType(constant.type().number())
                .setRawData(UnsafeByteOperations.unsafeWrap(constant.data()))
                .build();
    }
}
