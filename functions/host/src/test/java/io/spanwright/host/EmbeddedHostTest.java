package io.spanwright.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedHostTest {
    @TempDir private Path directory;

    @Test
    void letsRequestsInProgressEnd() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        EmbeddedHost host = app.start();
        TestClient client = new TestClient(host.port());
        CompletableFuture<String> answer =
                CompletableFuture.supplyAsync(() -> client.send("POST", "slow", "x").body());
        assertThat(TestClient.eventually(() -> !app.trace("slow").isEmpty())).isTrue();
        host.close();
        assertThat(host.ready()).isFalse();
        assertThat(answer.get()).isEqualTo("done");
        assertThatThrownBy(() -> client.send("POST", "slow", "x"))
                .hasCauseInstanceOf(java.net.ConnectException.class);
    }

    @Test
    void refusesNewRequestsWhileItStops() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        EmbeddedHost host = app.start();
        TestClient client = new TestClient(host.port());
        CompletableFuture<String> slow =
                CompletableFuture.supplyAsync(() -> client.send("POST", "slow", "x").body());
        assertThat(TestClient.eventually(() -> !app.trace("slow").isEmpty())).isTrue();
        String answer;
        try (Socket half = new Socket("localhost", host.port())) {
            write(half, "GET /api/items/tea HTTP/1.1\r\nHost: localhost\r\n");
            CompletableFuture<Void> closed = CompletableFuture.runAsync(host::close);
            assertThat(TestClient.eventually(() -> refusesConnections(host.port()))).isTrue();
            write(half, "\r\n");
            answer = new String(half.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            closed.join();
        }
        assertThat(answer)
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After: ")
                .contains("Content-Type: application/json")
                .contains("{\"error\":{\"code\":\"ServiceUnavailable\",\"message\":\"");
        assertThat(slow.get()).isEqualTo("done");
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean refusesConnections(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void showsSettingsAsSystemPropertiesWhileItRuns() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        try (EmbeddedHost host = app.start()) {
            assertThat(host.ready()).isTrue();
            assertThat(System.getProperty("TEST_OUT")).isEqualTo(app.output().toString());
        }
        assertThat(System.getProperty("TEST_OUT")).isNull();
    }

    @Test
    void letsGoOfEverythingWhereItCannotStart() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> start(app, taken.getLocalPort()))
                    .isInstanceOf(HostException.class)
                    .hasMessageContaining("Choose another port");
        }
        app.start().close();
    }

    @Test
    void refusesFunctionsThatNeedAKeyOfAzure() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        Path file = app.directory().resolve("Echo/function.json");
        Files.writeString(file, Files.readString(file).replace("anonymous", "function"));
        assertThatThrownBy(app::start)
                .isInstanceOf(HostException.class)
                .hasMessageContaining("Echo/function.json");
    }

    @Test
    void namesAMethodThatIsNotThere() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        app.function(
                "Lost",
                "HttpFunctions.lost",
                "{\"type\":\"timerTrigger\",\"name\":\"t\",\"schedule\":\"0 0 * * * *\"}");
        assertThatThrownBy(app::start)
                .isInstanceOf(HostException.class)
                .hasMessageContaining("Lost/function.json")
                .hasMessageContaining("one public method lost");
    }

    private static EmbeddedHost start(StagedTestApp app, int port) {
        return EmbeddedHost.start(
                new HostOptions(
                        app.directory(),
                        List.of(),
                        app.data(),
                        port,
                        Optional.empty(),
                        app.settings(Map.of())));
    }
}
