package io.spanwright.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.spanwright.engine.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LoaderLeftoversTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir private Path temporary;

    private Path directory(String name) throws IOException {
        return aged(Files.createDirectory(temporary.resolve(name)), Duration.ofHours(25));
    }

    private static Path aged(Path path, Duration age) throws IOException {
        return Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
    }

    @Test
    void areDeletedAfterADay() throws IOException {
        Path left = directory("onnxruntime-java1");
        Path fresh = aged(directory("onnxruntime-java2"), Duration.ofHours(23));
        LoaderLeftovers.delete(temporary, NOW);

        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void areEmptyDirectoriesOfTheLoaderAndNothingElse() throws IOException {
        Path full = directory("onnxruntime-java1");
        Path library = Files.createFile(full.resolve("libonnxruntime.so"));
        aged(full, Duration.ofDays(2));
        Path file = Files.createFile(temporary.resolve("onnxruntime-java2"));
        aged(file, Duration.ofDays(2));
        Path other = directory("onnxruntime-1.28.0");
        LoaderLeftovers.delete(temporary, NOW);

        assertThat(library).exists();
        assertThat(file).exists();
        assertThat(other).exists();
    }

    /** Starts ONNX Runtime in a process of its own. */
    public static final class Child {

        private Child() {}

        /** Takes the directory of native libraries. */
        public static void main(String[] arguments) {
            OnnxRuntime.start(Path.of(arguments[0]));
        }
    }

    @Test
    @Timeout(120)
    void areDeletedAtTheStart(@TempDir Path other) throws Exception {
        Path left = directory("onnxruntime-java1");
        ChildProcess.run(
                other.resolve("log"),
                List.of("-Djava.io.tmpdir=" + temporary),
                Child.class,
                Path.of("target", "natives").toAbsolutePath().toString());

        assertThat(left).doesNotExist();
    }

    @Test
    void areNotMissedWhereThereIsNoTemporaryDirectory() {
        assertThatCode(() -> LoaderLeftovers.delete(temporary.resolve("none"), NOW))
                .doesNotThrowAnyException();
    }
}
