package io.spanwright.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.training.WorkDirectories.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkDirectoriesTest {

    @TempDir private Path root;

    @Test
    void areGoneWhenClosed() throws IOException {
        try (Scratch scratch = new WorkDirectories(root.resolve("work"), 0).open()) {
            Files.writeString(scratch.folder("engine").resolve("checkpoint"), "x");
            assertThat(scratch.directory()).isNotEmptyDirectory();
        }

        assertThat(root.resolve("work")).isEmptyDirectory();
    }

    @Test
    void areDeletedWhereTheirProcessIsGoneAndNothingElseIs() throws IOException {
        Files.createDirectories(root.resolve("step-999999999-abc-1/engine"));
        Files.createDirectory(root.resolve("step-" + ProcessHandle.current().pid() + "-abc-1"));
        Path other = Files.createDirectory(root.resolve("other"));
        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        Path alive = Files.createDirectory(root.resolve("step-" + parent + "-abc-1"));
        try (Scratch used = new WorkDirectories(root, 0).open()) {
            new WorkDirectories(root, 0).deleteAbandoned();

            assertThat(root.toFile().listFiles())
                    .containsExactlyInAnyOrder(
                            other.toFile(), alive.toFile(), used.directory().toFile());
        }
    }
}
