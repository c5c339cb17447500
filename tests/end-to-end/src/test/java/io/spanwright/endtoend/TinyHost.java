package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A host with the tiny encoder, and in it one project that is trained and deployed. Tests leave
 * that project as it is and make others of their own.
 *
 * @param data its data directory
 * @param project the one that is deployed
 */
record TinyHost(HostProcess process, Path data, TestProject project) implements AutoCloseable {

    static final String MODEL = "first";
    static final String DEPLOYMENT = "production";

    /** What clearing up after a job may take on a busy machine. */
    private static final Duration SWEEP = Duration.ofSeconds(10);

    /** What trainings with the tiny encoder and slices of a second need. */
    static Map<String, String> environment() throws IOException {
        return Map.of(
                "SPANWRIGHT_ENCODER",
                Distribution.tinyEncoder().toString(),
                "SPANWRIGHT_SLICE_SECONDS",
                "1",
                "SPANWRIGHT_TRAINING_THREADS",
                "1");
    }

    /** Starts the host, trains and deploys. */
    static TinyHost start() throws IOException {
        Path data = Distribution.newDirectory("tiny");
        TinyHost host = serve(data, TestProject.small("tiny-loans"));
        host.project.writeDocuments(data);
        TestClient client = host.client();
        host.project.importInto(client);
        host.project.awaitSuccess(client, host.project.train(client, MODEL));
        host.project.deploy(client, MODEL, DEPLOYMENT);
        return host;
    }

    /** Serves what is in a data directory. */
    static TinyHost serve(Path data, TestProject project) throws IOException {
        HostProcess process =
                HostProcess.start(
                        List.of(),
                        List.of("serve", "--port", "0", "--data", data.toString()),
                        environment());
        return new TinyHost(process, data, project);
    }

    TestClient client() {
        return TestClient.of(process.uri(), HostProcess.key(data));
    }

    /**
     * All that a bad call could have spoiled, when nothing is cleared up any more: a job shows its
     * end before its blobs are swept, and that job may be an earlier test's.
     */
    HostState state() {
        HostState state = HostState.of(client(), data);
        for (HostState last = null; !state.equals(last); state = HostState.of(client(), data)) {
            last = state;
            TestClient.pause(200);
        }
        return state;
    }

    /** Waits for what is swept after a job's end, and fails where a part does not come back. */
    <T> void assertComesBackTo(HostState wanted, Function<HostState, T> part) {
        Instant end = Instant.now().plus(SWEEP);
        while (!part.apply(state()).equals(part.apply(wanted)) && Instant.now().isBefore(end)) {
            TestClient.pause(100);
        }
        assertThat(part.apply(state())).isEqualTo(part.apply(wanted));
    }

    @Override
    public void close() {
        process.close();
    }
}
