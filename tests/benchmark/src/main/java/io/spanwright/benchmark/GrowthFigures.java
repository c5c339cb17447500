package io.spanwright.benchmark;

import java.util.Locale;

/**
 * One training of one epoch.
 *
 * @param configuration its name
 * @param characters UTF-16 code units
 * @param epochSeconds wall time of the epoch's steps
 * @param allSeconds wall time of all, reading and export included
 * @param microsecondsPerCharacter of the epoch
 * @param growth of that over the smallest corpus; 1 is linear
 * @param peakMegabytes resident, of this training alone
 */
record GrowthFigures(
        String configuration,
        int documents,
        long characters,
        double epochSeconds,
        double allSeconds,
        double microsecondsPerCharacter,
        double growth,
        long peakMegabytes) {

    static final String HEAD =
            """
            | configuration | documents | characters | an epoch | all | µs a character | growth | peak memory |
            |---|---|---|---|---|---|---|---|
            """;

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f s | %.1f s | %.1f | %.2f | %d MB |%n",
                configuration,
                documents,
                characters,
                epochSeconds,
                allSeconds,
                microsecondsPerCharacter,
                growth,
                peakMegabytes);
    }
}
