package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed at any moment, a training goes on by itself and ends as if nothing had happened. */
class CrashTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int RANDOM_TRAININGS = 5;
    private static final int KILLS_A_TRAINING = 4;
    private static final int LONGEST_LIFE_MILLISECONDS = 5000;

    private static String undisturbed;

    @BeforeAll
    static void trainUndisturbed() throws IOException {
        Run run = new Run("undisturbed");
        try (HostProcess host = run.start("")) {
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
        Run run = new Run("point");
        try (HostProcess host = run.start(point)) {
            run.train(host);
            assertThat(host.awaitDeath(LIMIT)).as(host.output()).isEqualTo(97);
        }
        try (HostProcess host = run.start("")) {
            assertThat(run.finish(host)).isEqualTo(undisturbed);
        }
    }

    @Test
    void aTrainingKilledAtRandomMomentsGoesOn() throws Exception {
        for (int seed = 1; seed <= RANDOM_TRAININGS; seed++) {
            System.out.println("random kills with seed " + seed);
            Random random = new Random(seed);
            Run run = new Run("random");
            for (int kill = 0; kill < KILLS_A_TRAINING; kill++) {
                try (HostProcess host = run.start("")) {
                    run.train(host);
                    TestClient.pause(random.nextInt(LONGEST_LIFE_MILLISECONDS));
                }
            }
            try (HostProcess host = run.start("")) {
                assertThat(run.finish(host)).as("seed " + seed).isEqualTo(undisturbed);
            }
        }
    }

    /** One data directory and the training in it, over several lives of the host. */
    private static final class Run {

        private final TestProject project = TestProject.named("tiny-loans");
        private final Path data;
        private String job;

        Run(String name) throws IOException {
            data = Distribution.newDirectory(name);
            project.writeDocuments(data);
        }

        HostProcess start(String crashPoint) throws IOException {
            Map<String, String> environment = new HashMap<>(TinyHost.environment());
            environment.put("SPANWRIGHT_BACKEND", "crashing");
            environment.put("SPANWRIGHT_TEST_CRASH", crashPoint);
            return HostProcess.start(
                    List.of("-Dspanwright.backend=" + Distribution.crashingBackend()),
                    List.of("serve", "--port", "0", "--data", data.toString()),
                    environment);
        }

        private TestClient client(HostProcess host) {
            return TestClient.of(host.uri(), HostProcess.key(data));
        }

        /** Imports and starts the training, in the first life only. */
        void train(HostProcess host) {
            TestClient client = client(host);
            if (job == null) {
                project.importInto(client);
                job = project.train(client, "model");
            }
        }

        /** Waits for the end; the digest of the one model there is. */
        String finish(HostProcess host) throws IOException {
            TestClient client = client(host);
            JsonNode state = client.await(job, LIMIT);
            assertThat(state.path("status").asText())
                    .as(state + host.output())
                    .isEqualTo("succeeded");
            JsonNode models = client.project("GET", project.name() + "/models", "").body();
            assertThat(models.path("value")).hasSize(1);
            try (Stream<Path> digests = Files.list(data.resolve("blobs/artifacts"))) {
                List<String> found = digests.map(p -> p.getFileName().toString()).toList();
                assertThat(found).hasSize(1);
                return found.get(0);
            }
        }
    }
}
