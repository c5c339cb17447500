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
        return tensor.getInfo().onnxType.value;
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
