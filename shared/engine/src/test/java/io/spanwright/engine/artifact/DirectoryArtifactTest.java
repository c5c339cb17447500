package io.spanwright.engine.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryArtifactTest {
    private static final int SIZE = 32 << 20;
    private static final int CHUNK = 1 << 16;

    @TempDir Path directory;

    @Test
    void aLargeFileIsReadWithoutABufferOfItsSize() throws IOException {
        byte[] content = new byte[SIZE];
        new Random(1).nextBytes(content);
        try (OutputStream out = Files.newOutputStream(directory.resolve("model.onnx"))) {
            for (int at = 0; at < SIZE; at += CHUNK) {
                out.write(content, at, CHUNK);
            }
        }
        DirectoryArtifact artifact = new DirectoryArtifact(directory);
        long before = nativeMemory();
        assertThat(artifact.read("model.onnx")).hasValue(content);
        assertThat(nativeMemory() - before).isLessThan(SIZE / 2);
        assertThat(artifact.read("tags.json")).isEmpty();
    }

    private static long nativeMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
