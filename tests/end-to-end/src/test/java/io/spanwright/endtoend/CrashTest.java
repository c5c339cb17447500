package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed at any moment, a training goes on by itself and ends as if nothing had happened. */
class CrashTest {

    private static final String SLICE_SECONDS = "1";
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int RANDOM_TRAININGS = 5;
    private static final int KILLS_A_TRAINING = 4;
    private static final int LONGEST_LIFE_MILLISECONDS = 5000;

    private static String undisturbed;

    @BeforeAll
    static void trainUndisturbed() throws IOException {
        TrainingRun run = new TrainingRun("undisturbed");
        try (HostProcess host = run.start(Distribution.tinyEncoder(), SLICE_SECONDS, "")) {
            run.train(host);
            undisturbed = run.finish(host);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // In the middle of a checkpoint's write, and around its rename.
                "DURING 2 blobs:training/.*/checkpoint-.*",
                "BEFORE 2 blobs:training/.*/checkpoint-.*",
                // After a checkpoint, before the host has committed that the slice is done.
                "AFTER 1 blobs:training/.*/checkpoint-.*",
                "AFTER 2 blobs:training/.*/checkpoint-.*",
                // Around the one commit that publishes the model and ends the job.
                "BEFORE 1 items:.*model.*",
                "AFTER 1 items:.*model.*"
            })
    void aTrainingThatDiesThereGoesOn(String point) throws Exception {
        TrainingRun run = new TrainingRun("point");
        try (HostProcess host = run.start(Distribution.tinyEncoder(), SLICE_SECONDS, point)) {
            run.train(host);
            assertThat(host.awaitDeath(LIMIT)).as(host.output()).isEqualTo(97);
        }
        try (HostProcess host = run.start(Distribution.tinyEncoder(), SLICE_SECONDS, "")) {
            assertThat(run.finish(host)).isEqualTo(undisturbed);
        }
    }

    @Test
    void aTrainingKilledAtRandomMomentsGoesOn() throws Exception {
        for (int seed = 1; seed <= RANDOM_TRAININGS; seed++) {
            System.out.println("random kills with seed " + seed);
            Random random = new Random(seed);
            TrainingRun run = new TrainingRun("random");
            for (int kill = 0; kill < KILLS_A_TRAINING; kill++) {
                try (HostProcess host = run.start(Distribution.tinyEncoder(), SLICE_SECONDS, "")) {
                    run.train(host);
                    TestClient.pause(random.nextInt(LONGEST_LIFE_MILLISECONDS));
                }
            }
            try (HostProcess host = run.start(Distribution.tinyEncoder(), SLICE_SECONDS, "")) {
                assertThat(run.finish(host)).as("seed " + seed).isEqualTo(undisturbed);
            }
        }
    }
}
