package io.spanwright.engine.onnx;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Element type and shape of a value, for every batch. */
public record TensorType(ElementType element, List<Dimension> shape) {

    public TensorType {
        requireNonNull(element, "element is null");
        shape = List.copyOf(shape);
    }

    static TensorType of(Constant constant) {
        return new TensorType(
                constant.type(), constant.shape().stream().map(Dimension::of).toList());
    }

    /** How a graph declares a value of this type. */
    public ValueInfo named(String name) {
        return new ValueInfo(name, element, shape.stream().map(Dimension::name).toList());
    }

    /** Whether the shape begins with B and S. */
    public boolean isByBatch() {
        return rank() > 1
                && shape.get(0).equals(Dimension.WINDOWS)
                && shape.get(1).equals(Dimension.LENGTH);
    }

    public int rank() {
        return shape.size();
    }

    public Dimension dimension(int axis) {
        return shape.get(axis(axis));
    }

    /** An axis counted from 0, from one that may be counted from the end. */
    public int axis(long axis) {
        return Math.toIntExact(axis < 0 ? axis + rank() : axis);
    }
}
