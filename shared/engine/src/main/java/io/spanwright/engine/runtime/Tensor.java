package io.spanwright.engine.runtime;

import ai.onnxruntime.OnnxTensor;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** A tensor in native memory, freed by {@link #close()}. */
public final class Tensor implements AutoCloseable {
    private final OnnxTensor tensor;

    Tensor(OnnxTensor tensor) {
        this.tensor = tensor;
    }

    OnnxTensor onnx() {
        return tensor;
    }

    public long[] shape() {
        return tensor.getInfo().getShape();
    }

    /** The ONNX element type, as {@code TensorProto.DataType} numbers them. */
    public int elementType() {
        return switch (tensor.getInfo().type) {
            case FLOAT -> 1;
            case UINT8 -> 2;
            case INT8 -> 3;
            case INT16 -> 5;
            case INT32 -> 6;
            case INT64 -> 7;
            case STRING -> 8;
            case BOOL -> 9;
            case FLOAT16 -> 10;
            case DOUBLE -> 11;
            default -> 0;
        };
    }

    /** A copy of the values, row by row. */
    public float[] toFloats() {
        FloatBuffer copy = tensor.getFloatBuffer();
        float[] values = new float[copy.remaining()];
        copy.get(values);
        return values;
    }

    /** A copy of the values, row by row. */
    public long[] toLongs() {
        LongBuffer copy = tensor.getLongBuffer();
        long[] values = new long[copy.remaining()];
        copy.get(values);
        return values;
    }

    /** A copy of the values in native order. */
    public byte[] toBytes() {
        ByteBuffer copy = tensor.getByteBuffer();
        byte[] values = new byte[copy.remaining()];
        copy.get(values);
        return values;
    }

    @Override
    public void close() {
        tensor.close();
    }
}
