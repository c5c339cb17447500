package io.spanwright.engine.quantize;

/** How far apart two neighbouring int8 values lie. */
final class Int8Scale {

    /** The largest int8; -128 is not used, so that scales are symmetric. */
    static final int LARGEST = 127;

    private Int8Scale() {}

    /**
     * The scale that gives the largest magnitude the largest int8. It is never 0 or subnormal, as
     * everything is divided by it: a run of zeros gets a scale too.
     */
    static float of(float largestMagnitude) {
        return Math.max(largestMagnitude / LARGEST, Float.MIN_NORMAL);
    }

    /** The nearest int8; ties to even. */
    static byte round(float value, float scale) {
        return (byte) Math.rint(value / scale);
    }

    /**
     * The larger of a magnitude and that of a value.
     *
     * @throws IllegalArgumentException where the value is not a number or infinite
     */
    static float larger(float magnitude, float value) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("a weight is " + value + ", expected a number");
        }
        return Math.max(magnitude, Math.abs(value));
    }
}
