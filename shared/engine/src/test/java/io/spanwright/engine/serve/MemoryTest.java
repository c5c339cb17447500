package io.spanwright.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spanwright.engine.TinyModel;
import io.spanwright.engine.artifact.ArtifactVerifier;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.engine.tokenizer.TestTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final Path STATUS = Path.of("/proc/self/status");

    /** The short form of {@link MemoryRun}: coarse, but an unclosed tensor a call fails it. */
    @Test
    void keepsNothingOfACall() throws IOException {
        assumeTrue(Files.isReadable(STATUS), "resident memory is read from /proc");
        try (OnnxEntityRecognizer recognizer =
                OnnxEntityRecognizer.open(
                        ArtifactVerifier.verify(new DirectoryArtifact(TinyModel.DIRECTORY)),
                        TestTokenizer.NATIVES,
                        1)) {
            MemoryRun.call(recognizer, 3_000);
            long before = MemoryRun.residentBytes();
            MemoryRun.call(recognizer, 3_000);
            assertThat((MemoryRun.residentBytes() - before) / 3_000).isLessThan(4_096);
        }
    }
}
