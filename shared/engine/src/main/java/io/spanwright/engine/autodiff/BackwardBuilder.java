package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.Dimension;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.ShapeVectors;
import io.spanwright.engine.onnx.TensorType;
import io.spanwright.engine.onnx.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule works with: the backward graph as it grows, and the gradients found so far. A
 * gradient has the shape of its value. Values of the forward graph are read by their names.
 */
public final class BackwardBuilder {
    private final GraphEditor editor;
    private final Types types;
    private final ShapeVectors vectors;
    private final Set<String> needed;
    private final Map<String, String> gradients = new HashMap<>();
    private final Map<Float, String> scalars = new HashMap<>();

    /**
     * @param needed values that depend on what is differentiated by
     */
    BackwardBuilder(GraphEditor editor, Types types, ShapeVectors vectors, Set<String> needed) {
        this.editor = editor;
        this.types = types;
        this.vectors = vectors;
        this.needed = needed;
    }

    public boolean needs(String value) {
        return needed.contains(value);
    }

    /** The gradient of an output, if the loss depends on it. */
    public Optional<String> gradient(String output) {
        return Optional.ofNullable(gradients.get(output));
    }

    /** The gradient of the node's first output. */
    public String gradient(Node node) {
        return gradient(node.output())
                .orElseThrow(
                        () ->
                                UnsupportedOperatorException.use(
                                        node, "only another output than the first is used"));
    }

    /** Adds to the gradient of a value; a value used twice gets the sum. */
    public void add(String value, String gradient) {
        gradients.merge(value, gradient, (a, b) -> apply("Add", a, b));
    }

    /** Adds to the gradient of a value that was broadcast to the shape of another. */
    public void addReduced(String value, String gradient, String broadcast) {
        add(value, reduce(gradient, type(broadcast).shape(), type(value).shape()));
    }

    public TensorType type(String value) {
        return types.of(value);
    }

    public Optional<Constant> constant(String value) {
        return editor.constantOf(value);
    }

    /** Adds a standard operator and gives its output. */
    public String apply(String operator, String... inputs) {
        return editor.add(operator, inputs);
    }

    public String apply(String operator, Map<String, Attribute> attributes, String... inputs) {
        return editor.add(operator, attributes, inputs);
    }

    /** Adds an operator of ONNX Runtime's own. */
    public String applyContributed(
            String operator, Map<String, Attribute> attributes, String... inputs) {
        return editor.add(operator, Node.CONTRIBUTED, attributes, inputs);
    }

    /** Adds any node; its outputs must have fresh names. */
    public void apply(Node node) {
        editor.add(node);
    }

    public String freshName(String hint) {
        return editor.freshName(hint);
    }

    public String scalar(double value) {
        return scalars.computeIfAbsent(
                (float) value, key -> editor.constant(Constant.scalar(key.floatValue())));
    }

    public String vector(long... values) {
        return editor.constant(Constant.vector(values));
    }

    public String constant(Constant constant) {
        return editor.constant(constant);
    }

    /** An int64 vector that holds these dimensions. */
    public String shape(List<Dimension> dimensions) {
        return vectors.of(dimensions);
    }

    public String reshape(String value, List<Dimension> shape) {
        return apply("Reshape", value, vectors.forReshape(shape));
    }

    public String zeros(List<Dimension> shape) {
        return apply("ConstantOfShape", shape(shape));
    }

    /** Sums over the axes along which {@code to} was broadcast to {@code from}. */
    public String reduce(String gradient, List<Dimension> from, List<Dimension> to) {
        if (from.equals(to)) {
            return gradient;
        }
        int extra = from.size() - to.size();
        List<Long> axes = new ArrayList<>();
        for (int axis = 0; axis < from.size(); axis++) {
            boolean isBroadcast = axis < extra || !from.get(axis).equals(to.get(axis - extra));
            if (isBroadcast && !from.get(axis).isOne()) {
                axes.add((long) axis);
            }
        }
        String summed = axes.isEmpty() ? gradient : sum(gradient, axes, true);
        return extra == 0 ? summed : reshape(summed, to);
    }

    /** Sums over some axes. */
    public String sum(String value, List<Long> axes, boolean keepAxes) {
        long[] vector = axes.stream().mapToLong(Long::longValue).toArray();
        return apply(
                "ReduceSum",
                Map.of("keepdims", Attribute.of(keepAxes ? 1 : 0)),
                value,
                vector(vector));
    }
}
