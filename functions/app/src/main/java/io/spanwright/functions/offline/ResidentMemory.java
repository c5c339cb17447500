package io.spanwright.functions.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory this process had. */
final class ResidentMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private ResidentMemory() {}

    /** In bytes, native memory included; the Java heap alone where the system does not tell. */
    static long peakBytes() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Runtime.getRuntime().totalMemory();
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(PEAK))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseGet(Runtime.getRuntime()::totalMemory);
    }
}
