package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Told to stop at any moment, a training keeps what it has learned and goes on at the next start. */
class StopTest {

    private static final int TERMINATED = 128 + 15;
    private static final int STOPS = 5;
    private static final int LONGEST_LIFE_MILLISECONDS = 3000;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final String ONE_SLICE = "1800";

    @Test
    void aTrainingGoesOnWhereItWasToldToStop() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "there is no SIGTERM");
        TrainingRun undisturbed = new TrainingRun("unstopped");
        String digest;
        try (HostProcess host = undisturbed.start(ONE_SLICE, "")) {
            undisturbed.train(host);
            digest = undisturbed.finish(host);
        }
        Random random = new Random(1);
        TrainingRun run = new TrainingRun("stopped");
        for (int stop = 0; stop < STOPS; stop++) {
            try (HostProcess host = run.start(ONE_SLICE, "")) {
                run.train(host);
                TestClient.pause(random.nextInt(LONGEST_LIFE_MILLISECONDS));
                host.terminate();
                assertThat(host.awaitDeath(STOP_LIMIT)).as(host.output()).isEqualTo(TERMINATED);
                assertThat(host.output()).doesNotContain("Exception");
            }
        }
        // The slice is longer than any life: only stops can have made a checkpoint.
        assertThat(run.checkpoints()).isNotEmpty();
        try (HostProcess host = run.start(ONE_SLICE, "")) {
            assertThat(run.finish(host)).isEqualTo(digest);
        }
    }
}
