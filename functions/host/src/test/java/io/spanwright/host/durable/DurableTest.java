package io.spanwright.host.durable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.host.EmbeddedHost;
import io.spanwright.host.StagedTestApp;
import io.spanwright.host.TestClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableTest {
    @TempDir private static Path directory;
    private static StagedTestApp app;
    private static EmbeddedHost host;
    private static TestClient client;

    @BeforeAll
    static void start() throws Exception {
        app = StagedTestApp.in(directory);
        host = app.start(Map.of("SPANWRIGHT_HOST_ACTIVITIES", "3"), Optional.empty());
        client = new TestClient(host.port());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void fansOutAndAddsUp() throws Exception {
        JsonNode end = client.run("FanOut", "fan-1", "20");
        assertThat(end.get("status").asText()).isEqualTo("COMPLETED");
        assertThat(end.get("output").asText()).isEqualTo("2870");
    }

    @Test
    void runsNoMoreActivitiesAtOnceThanTheSettingSays() throws Exception {
        client.run("FanOut", "fan-2", "30");
        int most = app.trace("running").stream().mapToInt(Integer::parseInt).max().orElseThrow();
        assertThat(most).isBetween(2, 3);
    }

    @Test
    void retriesAnActivityAsTheOrchestratorAsks() {
        assertThat(client.run("Retry", "retry-1", "name").get("output").asText())
                .isEqualTo("\"after 3 calls\"");
    }

    @Test
    void tellsTheOrchestratorWhenAttemptsAreUsedUp() {
        assertThat(client.run("Retry", "retry-2", "hopeless").get("output").asText())
                .isEqualTo("\"gave up: java.io.IOException\"");
    }

    @Test
    void firesTimersNotBeforeTheirTime() {
        assertThat(client.run("Sleep", "sleep-1", "").get("output").asText())
                .isEqualTo("\"later true\"");
    }

    @Test
    void deliversAnExternalEvent() throws Exception {
        client.start("Event", "event-1", "20000");
        assertThat(TestClient.eventually(() -> isRunning("event-1"))).isTrue();
        assertThat(client.status("event-1").get("custom").asText()).isEqualTo("waiting");
        client.act("event-1", "go", "tea");
        assertThat(client.end("event-1").get("output").asText()).isEqualTo("\"got tea\"");
    }

    @Test
    void letsTheWaitForAnEventTimeOut() {
        assertThat(client.run("Event", "event-2", "100").get("output").asText())
                .isEqualTo("\"timed out\"");
    }

    @Test
    void runsSubOrchestrations() {
        assertThat(client.run("Parent", "parent-1", "3").get("output").asText()).isEqualTo("15");
    }

    @RepeatedTest(10)
    void continuesAsNewAndKeepsEventsThatCameEarly(RepetitionInfo repetition) {
        String id = "again-" + repetition.getCurrentRepetition();
        client.start("Again", id, "3");
        client.act(id, "go", "tea");
        assertThat(client.end(id).get("output").asText()).isEqualTo("\"got tea\"");
    }

    @Test
    void keepsAnEventForAnInstanceThatStartsLater() throws Exception {
        client.start("Event", "later-1?in=700", "20000");
        client.act("later-1", "go", "tea");
        Thread.sleep(200);
        assertThat(client.status("later-1").get("status").asText()).isEqualTo("PENDING");
        assertThat(client.end("later-1").get("output").asText()).isEqualTo("\"got tea\"");
    }

    @Test
    void sendsAnEventOnceThoughTheSenderReplays() {
        client.start("Count", "count-1", "");
        client.run("Send", "send-1", "count-1");
        assertThat(client.end("count-1").get("output").asText()).isEqualTo("1");
    }

    @Test
    void refusesToStartARunningInstanceAgain() {
        assertThat(client.start("Event", "twice-1", "20000")).isEqualTo(202);
        assertThat(client.start("Event", "twice-1", "20000")).isEqualTo(409);
        client.act("twice-1", "go", "x");
        client.end("twice-1");
        assertThat(client.start("Event", "twice-1", "10")).isEqualTo(202);
        assertThat(client.end("twice-1").get("output").asText()).isEqualTo("\"timed out\"");
    }

    @Test
    void terminatesAndDropsLaterEvents() {
        client.start("Event", "end-1", "20000");
        client.act("end-1", "terminate", null);
        JsonNode end = client.end("end-1");
        assertThat(end.get("status").asText()).isEqualTo("TERMINATED");
        assertThat(client.act("end-1", "go", "late")).isEqualTo("done");
        assertThat(client.status("end-1").get("status").asText()).isEqualTo("TERMINATED");
    }

    @Test
    void suspendsAndResumes() throws Exception {
        client.start("Event", "suspend-1", "20000");
        client.act("suspend-1", "suspend", null);
        client.act("suspend-1", "go", "tea");
        Thread.sleep(200);
        assertThat(client.status("suspend-1").get("status").asText()).isEqualTo("SUSPENDED");
        client.act("suspend-1", "resume", null);
        assertThat(client.end("suspend-1").get("output").asText()).isEqualTo("\"got tea\"");
    }

    @Test
    void purgesEndedInstancesOnly() {
        client.start("Event", "purge-1", "20000");
        assertThat(client.act("purge-1", "purge", null)).isEqualTo("0");
        client.act("purge-1", "terminate", null);
        assertThat(client.act("purge-1", "purge", null)).isEqualTo("1");
        assertThat(client.send("GET", "orchestrations/purge-1", null).statusCode()).isEqualTo(404);
    }

    @Test
    void listsInstancesByPrefixInPages() {
        for (int i = 0; i < 3; i++) {
            client.run("Sleep", "query-" + i, "");
        }
        assertThat(client.act("query-", "query", null)).isEqualTo("2");
    }

    @Test
    void failsAnOrchestratorThatThrows() {
        assertThat(client.run("Broken", "broken-1", "").get("status").asText()).isEqualTo("FAILED");
    }

    @Test
    void failsAnOrchestratorThatDoesNotRepeatItself() {
        JsonNode end = client.run("Fickle", "fickle-1", "");
        assertThat(end.get("status").asText()).isEqualTo("FAILED");
        assertThat(end.get("failure").asText()).isEqualTo("NonDeterministicOrchestrator");
    }

    @Test
    void failsAnUnknownOrchestrator() {
        JsonNode end = client.run("Nobody", "nobody-1", "");
        assertThat(end.get("failure").asText()).isEqualTo("OrchestratorNotFound");
    }

    private static boolean isRunning(String id) {
        return client.status(id).get("status").asText().equals("RUNNING");
    }
}
