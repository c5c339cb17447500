package io.spanwright.benchmark;

import java.util.Locale;

/**
 * A process that analyzes one text of 1,000 characters.
 *
 * @param configuration of the model
 * @param nativesPresent whether native libraries had been put into their directory before
 * @param nativesMilliseconds until ONNX Runtime ran, from the start of the main method
 * @param loadMilliseconds of the model, checks of its hashes and graph included
 * @param firstMilliseconds of the first call
 * @param secondMilliseconds of the second call
 * @param answeredMilliseconds from the start of the JVM to the first answer
 */
record ColdStartFigures(
        String configuration,
        boolean nativesPresent,
        double nativesMilliseconds,
        double loadMilliseconds,
        double firstMilliseconds,
        double secondMilliseconds,
        double answeredMilliseconds) {

    static final String HEAD =
            """
            | configuration | native libraries | ONNX Runtime | loading | first call | second call | JVM start to first answer |
            |---|---|---|---|---|---|---|
            """;

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.0f ms |%n",
                configuration,
                nativesPresent ? "there" : "extracted",
                nativesMilliseconds,
                loadMilliseconds,
                firstMilliseconds,
                secondMilliseconds,
                answeredMilliseconds);
    }
}
