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
import java.util.stream.Stream;

/** One data directory and the training in it, over several lives of the host. */
final class TrainingRun {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final TestProject project = TestProject.named("tiny-loans");
    private final Path data;
    private String job;

    TrainingRun(String name) throws IOException {
        data = Distribution.newDirectory(name);
        project.writeDocuments(data);
    }

    /**
     * @param crashPoint where the process dies by itself, empty for nowhere
     */
    HostProcess start(Path encoder, String sliceSeconds, String crashPoint) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPANWRIGHT_BACKEND", "crashing");
        environment.put("SPANWRIGHT_TEST_CRASH", crashPoint);
        environment.put("SPANWRIGHT_ENCODER", encoder.toString());
        environment.put("SPANWRIGHT_SLICE_SECONDS", sliceSeconds);
        environment.put("SPANWRIGHT_TRAINING_THREADS", "1");
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

    /** Waits until it has learned something. */
    void awaitProgress(HostProcess host) {
        TestClient client = client(host);
        while (client.state(job).at("/result/trainingStatus/percentComplete").asInt() == 0) {
            assertThat(host.isAlive()).as(host.output()).isTrue();
            TestClient.pause(50);
        }
    }

    /** Waits for the end; the digest of the one model there is. */
    String finish(HostProcess host) throws IOException {
        TestClient client = client(host);
        JsonNode state = client.await(job, LIMIT);
        assertThat(state.path("status").asText()).as(state + host.output()).isEqualTo("succeeded");
        JsonNode models = client.project("GET", project.name() + "/models", "").body();
        assertThat(models.path("value")).hasSize(1);
        assertThat(artifacts()).hasSize(1);
        return artifacts().get(0);
    }

    /** The digests of the models that are stored. */
    List<String> artifacts() throws IOException {
        try (Stream<Path> digests = Files.list(data.resolve("blobs/artifacts"))) {
            return digests.map(p -> p.getFileName().toString()).toList();
        }
    }

    /** The checkpoints that are stored. */
    List<Path> checkpoints() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("blobs/training"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("checkpoint"))
                    .toList();
        }
    }
}
