package io.spanwright.engine.crf;

/** log(exp(a) + exp(b) + ...) without overflow; minus infinity stands for 0. */
final class LogSum {

    private LogSum() {}

    static double of(double a, double b) {
        double high = Math.max(a, b);
        if (high == Double.NEGATIVE_INFINITY) {
            return high;
        }
        return high + Math.log1p(Math.exp(Math.min(a, b) - high));
    }

    /** Over the first {@code count} values. */
    static double of(double[] values, int count) {
        double high = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < count; index++) {
            high = Math.max(high, values[index]);
        }
        if (high == Double.NEGATIVE_INFINITY) {
            return high;
        }
        double sum = 0;
        for (int index = 0; index < count; index++) {
            sum += Math.exp(values[index] - high);
        }
        return high + Math.log(sum);
    }
}
