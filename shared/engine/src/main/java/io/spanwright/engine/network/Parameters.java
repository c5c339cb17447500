package io.spanwright.engine.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * All trained tensors in one direct buffer, their gradients in a second one of the same layout.
 * ONNX Runtime reads the first and writes the second without copying. Not thread-safe.
 */
public final class Parameters {
    /**
     * Elements that are copied to the heap and worked on at a time: few enough for the first-level
     * cache, enough to hide the copying.
     */
    static final int RUN = 8_192;

    private final List<Parameter> all;
    private final int size;
    private final FloatBuffer values;
    private final FloatBuffer gradients;
    private boolean cleared = true;
    private long clearings;

    Parameters(List<Parameter> all) {
        this.all = List.copyOf(all);
        size = all.stream().mapToInt(Parameter::size).reduce(0, Math::addExact);
        values = allocate(size);
        gradients = allocate(size);
    }

    static FloatBuffer allocate(int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(size, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /** In the order of their offsets. */
    public List<Parameter> all() {
        return all;
    }

    /** How many elements there are in all. */
    public int size() {
        return size;
    }

    /** The live values; writing them changes the network. */
    public FloatBuffer values() {
        return values.duplicate();
    }

    /** The live values of one parameter. */
    public FloatBuffer values(Parameter parameter) {
        return values.slice(parameter.offset(), parameter.size());
    }

    /** The gradients summed since {@link #clearGradients()}. */
    public FloatBuffer gradients() {
        fillIfCleared();
        return gradients.duplicate();
    }

    /** The gradients of one parameter. */
    public FloatBuffer gradients(Parameter parameter) {
        fillIfCleared();
        return gradients.slice(parameter.offset(), parameter.size());
    }

    /** The next backward pass starts from 0. */
    public void clearGradients() {
        cleared = true;
        clearings++;
    }

    public void save(DataOutput out) throws IOException {
        FloatRuns.write(out, values);
    }

    public void restore(DataInput in) throws IOException {
        FloatRuns.read(in, values);
    }

    /** How often the gradients were cleared. */
    long clearings() {
        return clearings;
    }

    /** The buffer as it is; what it holds means nothing while cleared. */
    FloatBuffer gradientBuffer() {
        return gradients;
    }

    /** All gradients were written. */
    void gradientsWritten() {
        cleared = false;
    }

    private void fillIfCleared() {
        if (!cleared) {
            return;
        }
        float[] zeros = new float[Math.min(size, RUN)];
        for (int from = 0; from < size; from += zeros.length) {
            gradients.put(from, zeros, 0, Math.min(zeros.length, size - from));
        }
        cleared = false;
    }
}
