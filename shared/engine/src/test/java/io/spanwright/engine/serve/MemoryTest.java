package io.spanwright.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spanwright.engine.ChildProcess;
import io.spanwright.engine.TinyModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    @TempDir Path directory;

    /** The short form of {@link MemoryRun}; an unclosed tensor a call fails it. */
    @Test
    @Timeout(300)
    void keepsNothingOfACall() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "resident memory is in /proc");
        ChildProcess.run(
                directory.resolve("log"),
                List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch"),
                MemoryRun.class,
                "4000",
                "3000",
                TinyModel.DIRECTORY.toString());
        assertThat(directory.resolve("log")).content().contains("bytes a call");
    }
}
