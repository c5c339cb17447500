package io.spanwright.benchmark;

import io.spanwright.engine.quantize.Precision;
import java.util.Locale;

/**
 * Serving a model of one configuration in one precision.
 *
 * @param configuration its name
 * @param graphMegabytes size of {@code model.onnx}
 * @param charactersPerSecond many texts in one call, by wall time
 * @param charactersPerProcessorSecond the same by processor time, which other work on the machine
 *     changes less
 * @param callMilliseconds median wall time of a call with one text of 1,000 characters
 * @param speedup over {@code balanced} in fp32 on as many threads, by processor time
 * @param wallSpeedup the same by wall time
 */
record ServingFigures(
        String configuration,
        Precision precision,
        int threads,
        double graphMegabytes,
        double charactersPerSecond,
        double charactersPerProcessorSecond,
        double callMilliseconds,
        double speedup,
        double wallSpeedup) {

    static final String HEAD =
            """
            | configuration | precision | threads | model.onnx | characters/s | characters/processor second | p50 of 1,000 characters | speed-up, processor time | speed-up, wall time |
            |---|---|---|---|---|---|---|---|---|
            """;

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f MB | %.0f | %.0f | %.1f ms | %.2f | %.2f |%n",
                configuration,
                precision.text(),
                threads,
                graphMegabytes,
                charactersPerSecond,
                charactersPerProcessorSecond,
                callMilliseconds,
                speedup,
                wallSpeedup);
    }
}
