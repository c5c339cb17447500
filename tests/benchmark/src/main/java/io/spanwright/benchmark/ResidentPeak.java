package io.spanwright.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process had resident, as Linux counts it. */
final class ResidentPeak {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");

    private ResidentPeak() {}

    /** Counts anew from what is resident now. */
    static void reset() throws IOException {
        if (Files.isWritable(CLEAR)) {
            Files.writeString(CLEAR, "5");
        }
    }

    /** Megabytes; 0 where the system does not tell. */
    static long megabytes() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1_024;
            }
        }
        return 0;
    }
}
