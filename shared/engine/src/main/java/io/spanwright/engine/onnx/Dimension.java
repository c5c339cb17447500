package io.spanwright.engine.onnx;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A dimension as a function of the batch: {@code factor * B^windows * S^length}.
 *
 * @param windows power of B
 * @param length power of S
 */
public record Dimension(long factor, int windows, int length) {
    /** B. */
    public static final Dimension WINDOWS = new Dimension(1, 1, 0);

    /** S. */
    public static final Dimension LENGTH = new Dimension(1, 0, 1);

    private static final int HIGHEST_POWER = 2;

    public static Dimension of(long number) {
        return new Dimension(number, 0, 0);
    }

    public boolean isFixed() {
        return windows == 0 && length == 0;
    }

    public boolean isOne() {
        return equals(of(1));
    }

    /** Whether this is B or S itself. */
    public boolean isSimple() {
        return factor == 1 && windows + length == 1;
    }

    /**
     * A number, or a name that only equal dimensions share: ONNX Runtime takes dimensions of one
     * name for equal when it plans memory.
     */
    public String name() {
        if (isFixed()) {
            return String.valueOf(factor);
        }
        if (isSimple()) {
            return windows == 1 ? "windows" : "length";
        }
        return "%d*windows^%d*length^%d".formatted(factor, windows, length);
    }

    long at(Probe probe) {
        return factor * power(probe.windows(), windows) * power(probe.length(), length);
    }

    /** The dimension that has these sizes at these two batches. */
    static Optional<Dimension> solve(long small, Probe smallProbe, long large, Probe largeProbe) {
        if (small == large) {
            return Optional.of(of(small));
        }
        return candidates().stream()
                .map(one -> new Dimension(small / one.at(smallProbe), one.windows(), one.length()))
                .filter(one -> one.at(smallProbe) == small && one.at(largeProbe) == large)
                .findFirst();
    }

    private static List<Dimension> candidates() {
        return IntStream.rangeClosed(0, HIGHEST_POWER)
                .boxed()
                .flatMap(
                        i ->
                                IntStream.rangeClosed(0, HIGHEST_POWER)
                                        .mapToObj(j -> new Dimension(1, i, j)))
                .toList();
    }

    private static long power(long base, int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }
}
