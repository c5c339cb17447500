package io.spanwright.engine.onnx;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An input or output of a graph.
 *
 * @param dimensions each a number or a name; what is named may differ from run to run
 */
public record ValueInfo(String name, ElementType type, List<String> dimensions) {

    public ValueInfo {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        dimensions = List.copyOf(dimensions);
    }

    public static ValueInfo of(String name, ElementType type, String... dimensions) {
        return new ValueInfo(name, type, List.of(dimensions));
    }

    public static ValueInfo fixed(String name, ElementType type, List<Long> shape) {
        return new ValueInfo(name, type, shape.stream().map(String::valueOf).toList());
    }

    /** An output whose type and shape are left for the runtime to infer. */
    public static ValueInfo untyped(String name) {
        return of(name, ElementType.UNDEFINED);
    }

    /** Sub-word ids and their like: int64 [B, S]. */
    public static ValueInfo ids(String name) {
        return of(name, ElementType.INT64, "windows", "length");
    }

    /** Whether every dimension is a number. */
    public boolean isFixed() {
        return dimensions.stream().allMatch(ValueInfo::isNumber);
    }

    /** The shape of a value whose dimensions are all numbers. */
    public long[] shape() {
        return dimensions.stream().mapToLong(Long::parseLong).toArray();
    }

    /**
     * The shape for some batch. The dimension called {@code length} is S; of others that have a
     * name, the first is B and the second S.
     */
    public long[] shape(long windows, long length) {
        boolean[] first = {true};
        return dimensions.stream()
                .mapToLong(
                        one -> {
                            if (isNumber(one)) {
                                return Long.parseLong(one);
                            }
                            boolean isWindows = first[0] && !one.equals("length");
                            first[0] = false;
                            return isWindows ? windows : length;
                        })
                .toArray();
    }

    private static boolean isNumber(String dimension) {
        return dimension.matches("[0-9]+");
    }
}
