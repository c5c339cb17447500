package io.spanwright.engine.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vector instructions of a processor: kernels are chosen by them, and round differently. */
public final class CpuFeatures {

    private static final Path LINUX = Path.of("/proc/cpuinfo");

    private CpuFeatures() {}

    /** Such as {@code amd64 avx avx2 fma}. */
    public static String ofThisMachine() {
        String features = Files.isReadable(LINUX) ? vectorFlags() : "";
        return (System.getProperty("os.arch") + " " + features).strip();
    }

    private static String vectorFlags() {
        try (Stream<String> lines = Files.lines(LINUX, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                    .findFirst()
                    .map(CpuFeatures::vectorFlags)
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static String vectorFlags(String line) {
        return Arrays.stream(line.substring(line.indexOf(':') + 1).strip().split("\\s+"))
                .filter(flag -> flag.matches("(avx|fma|amx|sse4|asimd|sve|i8mm|bf16).*"))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
