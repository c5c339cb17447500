package io.spanwright.host.durable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.host.EmbeddedHost;
import io.spanwright.host.HostProcess;
import io.spanwright.host.StagedTestApp;
import io.spanwright.host.TestClient;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final int STEPS = 100;
    private static final int KILLS = 4;

    @TempDir private Path directory;

    @Test
    void goesOnByItselfAfterBeingKilledAtAnyMoment() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        long seed = System.nanoTime();
        System.out.println("CrashTest seed " + seed);
        Random random = new Random(seed);
        Process first = launch(app);
        TestClient client = new TestClient(port());
        assertThat(client.start("Steps", "crash", Integer.toString(STEPS))).isEqualTo(202);
        kill(first);
        for (int i = 1; i < KILLS; i++) {
            Process process = launch(app);
            port();
            Thread.sleep(random.nextInt(400));
            kill(process);
        }
        try (EmbeddedHost host = app.start()) {
            JsonNode end = new TestClient(host.port()).end("crash");
            assertThat(end.get("status").asText()).isEqualTo("COMPLETED");
            assertThat(end.get("output").asInt()).isEqualTo(STEPS * (STEPS + 1) / 2);
        }
        assertEachStepRanOnceOrOnceMoreAKill(app.trace("steps"));
    }

    @Test
    void refusesASecondHostOnTheSameData() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        Process process = launch(app);
        port();
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(app::start))
                    .hasMessageContaining("Another host");
        } finally {
            kill(process);
        }
    }

    /**
     * A step whose result was committed never runs again; only the one in progress at a kill does.
     */
    private static void assertEachStepRanOnceOrOnceMoreAKill(List<String> lines) {
        List<Integer> order = new ArrayList<>();
        lines.forEach(line -> order.add(Integer.parseInt(line.split(" ")[1])));
        assertThat(order).isSorted();
        assertThat(new TreeSet<>(order)).hasSize(STEPS);
        assertThat(order.size()).isBetween(STEPS, STEPS + KILLS);
    }

    private Process launch(StagedTestApp app) throws Exception {
        Files.deleteIfExists(portFile());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(HostProcess.class.getName());
        command.add(app.directory().toString());
        command.add(app.data().toString());
        command.add(portFile().toString());
        Map<String, String> settings = app.settings(Map.of());
        settings.forEach((name, value) -> command.add(name + "=" + value));
        File log = directory.resolve("process.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private int port() throws Exception {
        assertThat(
                        TestClient.eventually(
                                () -> Files.exists(portFile()) && Files.size(portFile()) > 0))
                .as("the host starts")
                .isTrue();
        return Integer.parseInt(Files.readString(portFile()));
    }

    private Path portFile() {
        return directory.resolve("port");
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
