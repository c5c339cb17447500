package io.spanwright.engine.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads sizes off the reference of {@link ShapeVectors}, or off what is known of them: no size then
 * seems to depend on activations, and what follows from fixed sizes can be folded.
 */
final class ShapeReads {
    private final GraphEditor editor;
    private final Types types;
    private final ShapeVectors vectors;

    ShapeReads(GraphEditor editor, Types types, ShapeVectors vectors) {
        this.editor = editor;
        this.types = types;
        this.vectors = vectors;
    }

    /** Takes the readers of a Shape from it. */
    void redirect(Node shape) {
        if (!types.knows(shape.input(0))) {
            return;
        }
        List<Dimension> dimensions = measured(shape);
        for (Node reader : editor.consumers(shape.output())) {
            if (reader.is("Gather") && reader.input(0).equals(shape.output())) {
                picked(reader, dimensions).ifPresent(value -> take(reader, value));
            } else if (reader.is("Slice")) {
                cut(reader, dimensions).ifPresent(part -> take(reader, vectors.of(part)));
            }
        }
        if (!editor.consumers(shape.output()).isEmpty()) {
            editor.redirect(shape.output(), vectors.of(dimensions), Set.of());
        }
    }

    private void take(Node reader, String value) {
        editor.redirect(reader.output(), value, Set.of());
        editor.remove(reader);
    }

    /** The dimensions that a Shape gives. */
    private List<Dimension> measured(Node shape) {
        TensorType type = types.of(shape.input(0));
        return part(type.shape(), shape.integer("start", 0), shape.integer("end", type.rank()));
    }

    private Optional<String> picked(Node gather, List<Dimension> dimensions) {
        return editor.constantOf(gather.input(1))
                .filter(index -> index.type() == ElementType.INT64 && index.shape().size() < 2)
                .map(index -> picked(index, dimensions));
    }

    private String picked(Constant index, List<Dimension> dimensions) {
        List<Dimension> chosen =
                Arrays.stream(index.toLongs())
                        .map(at -> at < 0 ? at + dimensions.size() : at)
                        .mapToObj(at -> dimensions.get((int) at))
                        .toList();
        if (!index.shape().isEmpty()) {
            return vectors.of(chosen);
        }
        return chosen.get(0).isFixed()
                ? editor.constant(Constant.scalar(chosen.get(0).factor()))
                : editor.add("Squeeze", vectors.of(chosen), editor.constant(Constant.vector(0)));
    }

    private Optional<List<Dimension>> cut(Node slice, List<Dimension> dimensions) {
        Optional<Constant> start = editor.constantOf(slice.input(1));
        Optional<Constant> end = editor.constantOf(slice.input(2));
        boolean plain =
                !slice.hasInput(4)
                        || editor.constantOf(slice.input(4))
                                .filter(step -> step.toLongs()[0] == 1)
                                .isPresent();
        return start.isEmpty() || end.isEmpty() || !plain
                ? Optional.empty()
                : Optional.of(part(dimensions, start.get().toLongs()[0], end.get().toLongs()[0]));
    }

    private static List<Dimension> part(List<Dimension> dimensions, long start, long end) {
        int from = clamped(start, dimensions.size());
        return dimensions.subList(from, Math.max(from, clamped(end, dimensions.size())));
    }

    // ONNX counts negative positions from the end and clamps what lies outside.
    private static int clamped(long position, int size) {
        return (int) Math.max(0, Math.min(size, position < 0 ? position + size : position));
    }
}
