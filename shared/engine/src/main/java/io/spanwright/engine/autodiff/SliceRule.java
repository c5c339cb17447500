package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.Dimension;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.TensorType;
import java.util.Arrays;
import java.util.stream.LongStream;

/** A part of each fixed axis, in steps of 1: what was left out gets zeros. */
final class SliceRule implements GradientRule {

    @Override
    public void derive(Node node, BackwardBuilder backward) {
        TensorType type = backward.type(node.input(0));
        long[] starts = constant(node, 1, backward);
        long[] ends = constant(node, 2, backward);
        long[] axes =
                node.hasInput(3)
                        ? constant(node, 3, backward)
                        : LongStream.range(0, starts.length).toArray();
        boolean inSteps =
                node.hasInput(4)
                        && Arrays.stream(constant(node, 4, backward)).anyMatch(step -> step != 1);
        if (inSteps) {
            throw UnsupportedOperatorException.use(node, "its step is not 1");
        }
        long[] pads = new long[2 * type.rank()];
        for (int i = 0; i < axes.length; i++) {
            int axis = type.axis(axes[i]);
            long size = size(node, type.dimension(axis));
            pads[axis] = position(starts[i], size);
            pads[type.rank() + axis] = size - position(ends[i], size);
        }
        backward.add(
                node.input(0),
                backward.apply("Pad", backward.gradient(node), backward.vector(pads)));
    }

    private static long[] constant(Node node, int index, BackwardBuilder backward) {
        return backward.constant(node.input(index))
                .map(Constant::toLongs)
                .orElseThrow(() -> UnsupportedOperatorException.use(node, "a bound is computed"));
    }

    private static long size(Node node, Dimension dimension) {
        if (!dimension.isFixed()) {
            throw UnsupportedOperatorException.use(node, "it cuts an axis of varying size");
        }
        return dimension.factor();
    }

    // ONNX counts negative positions from the end and clamps what lies outside.
    private static long position(long given, long size) {
        long fromStart = given < 0 ? given + size : given;
        return Math.max(0, Math.min(size, fromStart));
    }
}
