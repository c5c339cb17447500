package io.spanwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StopTest {

    private static final int TERMINATED = 128 + 15;
    private static final int STOPS = 6;

    @TempDir Path directory;

    /** Trains in slices without end, also while its shutdown hooks run. */
    public static final class Child {

        private static final long SLOW_STOP_MILLISECONDS = 1000;

        private Child() {}

        /** Takes the directories of native libraries and of the work. */
        public static void main(String[] arguments) throws Exception {
            EngineSettings settings =
                    new EngineSettings(
                            Path.of(arguments[0]),
                            TinyTraining.engine().encoder(),
                            Optional.empty(),
                            1);
            OnnxTrainingEngine engine =
                    new OnnxTrainingEngine(settings, List.of(TinyTraining.settings(1_000, 1_000)));
            Runtime.getRuntime().addShutdownHook(new Thread(Child::stopSlowly));
            for (int slice = 0; ; slice++) {
                Path work = Files.createDirectory(Path.of(arguments[1], String.valueOf(slice)));
                TrainingBudget budget =
                        new TrainingBudget(Duration.ofMillis(50), () -> false, progress -> {});
                TrainingOutcome outcome =
                        engine.train(
                                TinyTraining.request(TinyTraining.documents(3, 1), 1),
                                Optional.empty(),
                                budget,
                                work);
                System.out.println(outcome.getClass().getSimpleName());
            }
        }

        private static void stopSlowly() {
            try {
                Thread.sleep(SLOW_STOP_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    @Timeout(180)
    void aProcessThatIsToldToStopWhileItTrainsDoesNotCrash() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "there is no SIGTERM");
        Random random = new Random(1);
        for (int stop = 0; stop < STOPS; stop++) {
            Path log = directory.resolve("log" + stop);
            Process process = start(stop, log);
            try {
                awaitTraining(process, log);
                Thread.sleep(random.nextInt(300));
                process.destroy();
                assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
                String output = Files.readString(log);
                assertThat(process.exitValue()).as(output).isEqualTo(TERMINATED);
                assertThat(output).doesNotContain("Exception");
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private Process start(int number, Path log) throws Exception {
        return ChildProcess.start(
                log,
                List.of("-XX:ErrorFile=" + directory.resolve("crash" + number)),
                Child.class,
                directory.resolve("natives").toString(),
                Files.createDirectory(directory.resolve("work" + number)).toString());
    }

    private static void awaitTraining(Process process, Path log) throws Exception {
        while (!Files.readString(log).contains("Paused")) {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            Thread.sleep(20);
        }
    }
}
