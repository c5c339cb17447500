package io.spanwright.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxRuntimeTest {

    @Test
    void runsFromTheDirectoryThatItWasGiven() throws IOException {
        OnnxRuntime runtime = TestRuntime.get();
        assertThat(runtime.version()).isEqualTo("1.28.0");
        assumeTrue(
                Files.exists(Path.of("/proc/self/maps")), "loaded libraries are listed on Linux");
        String mapped = Files.readString(Path.of("/proc/self/maps"));
        assertThat(mapped.lines().filter(line -> line.contains("libonnxruntime")))
                .isNotEmpty()
                .allMatch(line -> line.contains("/target/natives/onnxruntime-1.28.0-"));
    }

    @Test
    void theNativeLibraryIsPutThereOnce(@TempDir Path directory) throws IOException {
        String earlier = System.clearProperty("onnxruntime.native.path");
        try {
            NativeLibrary.prepare(directory, "1");
            List<FileTime> first = times(directory);
            System.clearProperty("onnxruntime.native.path");
            NativeLibrary.prepare(directory, "1");
            assertThat(first).hasSize(2).isEqualTo(times(directory));
            assertThat(System.getProperty("onnxruntime.native.path")).startsWith("" + directory);
        } finally {
            if (earlier != null) {
                System.setProperty("onnxruntime.native.path", earlier);
            }
        }
    }

    private static List<FileTime> times(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).map(OnnxRuntimeTest::time).sorted().toList();
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aModelThatIsNoneIsRefused() {
        OnnxRuntime runtime = TestRuntime.get();
        ByteBuffer nonsense = ByteBuffer.wrap(new byte[] {1, 2, 3});
        assertThatThrownBy(() -> runtime.open(nonsense, 1))
                .isInstanceOf(OnnxRuntimeException.class);
    }

    @Test
    void aViewNeedsADirectBuffer() {
        assertThatThrownBy(() -> TestRuntime.get().view(FloatBuffer.allocate(2), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
