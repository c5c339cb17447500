package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Told to stop at any moment, a training ends in order; one of a server goes on at the next start.
 */
class StopTest {

    private static final int TERMINATED = 128 + 15;
    private static final int STOPS = 4;
    private static final int LONGEST_LIFE_MILLISECONDS = 1000;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final String ONE_SLICE = "1800";

    @Test
    void aTrainingGoesOnWhereItWasToldToStop() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "there is no SIGTERM");
        TrainingRun undisturbed = new TrainingRun("unstopped");
        String digest;
        try (HostProcess host = undisturbed.start(Distribution.smallEncoder(), ONE_SLICE, "")) {
            undisturbed.train(host);
            digest = undisturbed.finish(host);
        }
        Random random = new Random(1);
        TrainingRun run = new TrainingRun("stopped");
        for (int stop = 0; stop < STOPS; stop++) {
            try (HostProcess host = run.start(Distribution.smallEncoder(), ONE_SLICE, "")) {
                run.train(host);
                if (stop == 0) {
                    run.awaitProgress(host);
                } else {
                    TestClient.pause(random.nextInt(LONGEST_LIFE_MILLISECONDS));
                }
                host.terminate();
                assertThat(host.awaitDeath(STOP_LIMIT)).as(host.output()).isEqualTo(TERMINATED);
                assertThat(host.output()).doesNotContain("Exception");
            }
            if (stop == 0) {
                // The slice is longer than any life: only a stop can have made it.
                assertThat(run.checkpoints()).isNotEmpty();
            }
            if (run.checkpoints().isEmpty()) {
                // Only the end of the training deletes them, after its model is stored.
                assertThat(run.artifacts()).hasSize(1);
                break;
            }
        }
        try (HostProcess host = run.start(Distribution.smallEncoder(), ONE_SLICE, "")) {
            assertThat(run.finish(host)).isEqualTo(digest);
        }
    }

    @Test
    void anOfflineTrainingThatIsToldToStopLeavesNoTextBehind() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "there is no SIGTERM");
        Path directory = Distribution.newDirectory("stopped-offline");
        TestProject project = TestProject.named("tiny-loans");
        project.writeDocuments(directory);
        project.writeLabels(directory.resolve("labels.json"));
        Path temporary = Files.createDirectory(directory.resolve("temporary"));
        Path err = directory.resolve("err.txt");
        Process process =
                new ProcessBuilder(
                                Distribution.command(
                                        List.of("-Djava.io.tmpdir=" + temporary),
                                        List.of(
                                                "train",
                                                "--labels=labels.json",
                                                "--documents=documents/" + project.name(),
                                                "--model=model")))
                        .directory(directory.toFile())
                        .redirectError(err.toFile())
                        .start();
        try {
            while (!Files.readString(err).contains("%")) {
                assertThat(process.isAlive()).as(Files.readString(err)).isTrue();
                TestClient.pause(50);
            }
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
        assertThat(Files.readString(err)).doesNotContain("Exception").doesNotContain("WARNING");
        assertThat(temporary).isEmptyDirectory();
    }
}
