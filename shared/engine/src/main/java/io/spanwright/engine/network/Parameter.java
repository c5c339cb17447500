package io.spanwright.engine.network;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One trained tensor.
 *
 * @param name unique in the network, the same for the same encoder
 * @param shape row-major
 * @param offset of its first element in the buffer of all parameters
 * @param decayed whether weight decay pulls it to 0 (matrices yes; biases and normalisations no)
 */
public record Parameter(
        String name, List<Long> shape, int offset, ParameterGroup group, boolean decayed) {

    public Parameter {
        requireNonNull(name, "name is null");
        shape = List.copyOf(shape);
        requireNonNull(group, "group is null");
    }

    public int size() {
        return Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact));
    }

    long[] dimensions() {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }
}
