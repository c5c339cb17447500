package io.spanwright.engine.onnx;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A tensor with known values.
 *
 * @param shape row-major; empty for a scalar
 * @param data little-endian, from position to limit; often a view of the file that was read
 */
public record Constant(ElementType type, List<Long> shape, ByteBuffer data) {

    public Constant {
        requireNonNull(type, "type is null");
        shape = List.copyOf(shape);
        data = data.slice().order(ByteOrder.LITTLE_ENDIAN);
        long expected = Math.multiplyExact(count(shape), (long) type.bytes());
        if (data.remaining() != expected) {
            throw new UnsupportedGraphException(
                    "a %s tensor of shape %s has %d bytes, expected %d"
                            .formatted(type, shape, data.remaining(), expected));
        }
    }

    public static Constant scalar(float value) {
        return floats(List.of(), value);
    }

    public static Constant floats(List<Long> shape, float... values) {
        ByteBuffer data = allocate(values.length, Float.BYTES);
        data.asFloatBuffer().put(values);
        return new Constant(ElementType.FLOAT, shape, data);
    }

    public static Constant scalar(long value) {
        return longs(List.of(), value);
    }

    /** A vector. */
    public static Constant vector(long... values) {
        return longs(List.of((long) values.length), values);
    }

    public static Constant longs(List<Long> shape, long... values) {
        ByteBuffer data = allocate(values.length, Long.BYTES);
        data.asLongBuffer().put(values);
        return new Constant(ElementType.INT64, shape, data);
    }

    private static ByteBuffer allocate(int count, int bytes) {
        return ByteBuffer.allocate(count * bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The same values in memory of their own. */
    public Constant copy() {
        ByteBuffer own = ByteBuffer.allocate(data.remaining()).put(data()).flip();
        return new Constant(type, shape, own);
    }

    /** The number of elements. */
    public long count() {
        return count(shape);
    }

    private static long count(List<Long> shape) {
        return shape.stream().reduce(1L, Math::multiplyExact);
    }

    /** The values of a float tensor, without copying. */
    public FloatBuffer asFloats() {
        require(ElementType.FLOAT);
        return data.asFloatBuffer();
    }

    public float[] toFloats() {
        float[] values = new float[Math.toIntExact(count())];
        asFloats().get(values);
        return values;
    }

    public long[] toLongs() {
        require(ElementType.INT64);
        long[] values = new long[Math.toIntExact(count())];
        data.asLongBuffer().get(values);
        return values;
    }

    List<Long> toLongList() {
        return Arrays.stream(toLongs()).boxed().toList();
    }

    /** Whether this is one float, of any rank, within a part in a million of the value. */
    public boolean isAbout(double value) {
        if (type != ElementType.FLOAT || count() != 1) {
            return false;
        }
        return Math.abs(data.getFloat(0) - value) <= 1e-6 * Math.max(1e-6, Math.abs(value));
    }

    // The record's buffer is shared by all readers; each gets its own position.
    @Override
    public ByteBuffer data() {
        return data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    private void require(ElementType expected) {
        if (type != expected) {
            throw new IllegalArgumentException(
                    "the tensor is %s, not %s".formatted(type, expected));
        }
    }
}
