package io.spanwright.benchmark;

import java.util.Locale;

/**
 * Training against plain matrix products.
 *
 * @param threads of ONNX Runtime
 * @param productGigaflops billion floating-point operations a second of a large matrix product
 * @param gradientGigaflops the same of the products inside forward and backward pass
 * @param share of the second in the first, by wall time, 0 to 1
 * @param processorShare the same by processor time, which other work on the machine changes less
 * @param gradientSeconds wall time of forward and backward pass
 * @param updateSeconds wall time of AdamW
 * @param subWordsPerSecond trained, update included
 */
record StepFigures(
        int threads,
        double productGigaflops,
        double gradientGigaflops,
        double share,
        double processorShare,
        double gradientSeconds,
        double updateSeconds,
        double subWordsPerSecond) {

    static final String HEAD =
            """
            | threads | product GFLOP/s | training GFLOP/s | share | share of processor time | forward + backward | AdamW | sub-words/s |
            |---|---|---|---|---|---|---|---|
            """;

    String row() {
        return String.format(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %.0f %% | %.0f %% | %.2f s | %.3f s | %.0f |%n",
                threads,
                productGigaflops,
                gradientGigaflops,
                100 * share,
                100 * processorShare,
                gradientSeconds,
                updateSeconds,
                subWordsPerSecond);
    }
}
