package io.spanwright.engine.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shape inputs for Reshape and Expand, one for each shape of a graph, computed from a value of
 * shape [B, S, ...].
 */
public final class ShapeVectors {
    private final GraphEditor editor;
    private final String reference;
    private final Map<List<Dimension>, String> vectors = new HashMap<>();
    private final Map<Dimension, String> dimensions = new HashMap<>();

    /**
     * @param reference a value whose first dimension is B and whose second is S
     */
    public ShapeVectors(GraphEditor editor, String reference) {
        this.editor = editor;
        this.reference = reference;
    }

    /** The name of the int64 vector with this shape. */
    public String of(List<Dimension> shape) {
        return vectors.computeIfAbsent(List.copyOf(shape), this::build);
    }

    /** As {@link #of}, for Reshape alone: one dimension is left to follow from the others. */
    public String forReshape(List<Dimension> shape) {
        List<Dimension> open = shape.stream().filter(dimension -> !dimension.isFixed()).toList();
        if (open.size() != 1) {
            return of(shape);
        }
        Dimension follows = new Dimension(-1, 0, 0);
        return of(shape.stream().map(one -> one.isFixed() ? one : follows).toList());
    }

    private String build(List<Dimension> shape) {
        if (shape.stream().allMatch(Dimension::isFixed)) {
            return editor.constant(
                    Constant.vector(shape.stream().mapToLong(Dimension::factor).toArray()));
        }
        List<String> parts = new ArrayList<>();
        List<Long> fixed = new ArrayList<>();
        for (Dimension dimension : shape) {
            if (dimension.isFixed()) {
                fixed.add(dimension.factor());
                continue;
            }
            flush(fixed, parts);
            parts.add(dimension(dimension));
        }
        flush(fixed, parts);
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return editor.add("Concat", Map.of("axis", Attribute.of(0)), parts.toArray(String[]::new));
    }

    private void flush(List<Long> fixed, List<String> parts) {
        if (!fixed.isEmpty()) {
            parts.add(
                    editor.constant(
                            Constant.vector(fixed.stream().mapToLong(Long::longValue).toArray())));
            fixed.clear();
        }
    }

    private String dimension(Dimension dimension) {
        String known = dimensions.get(dimension);
        if (known != null) {
            return known;
        }
        String built = buildDimension(dimension);
        dimensions.put(dimension, built);
        return built;
    }

    private String buildDimension(Dimension dimension) {
        if (dimension.isSimple()) {
            long axis = dimension.windows() == 1 ? 0 : 1;
            return editor.add(
                    "Shape",
                    Map.of("start", Attribute.of(axis), "end", Attribute.of(axis + 1)),
                    reference);
        }
        if (dimension.factor() != 1) {
            Dimension rest = new Dimension(1, dimension.windows(), dimension.length());
            return editor.add(
                    "Mul", dimension(rest), editor.constant(Constant.vector(dimension.factor())));
        }
        boolean byWindows = dimension.windows() > 0;
        Dimension one = new Dimension(1, byWindows ? 1 : 0, byWindows ? 0 : 1);
        Dimension rest =
                new Dimension(
                        1, dimension.windows() - one.windows(), dimension.length() - one.length());
        return editor.add("Mul", dimension(one), dimension(rest));
    }
}
