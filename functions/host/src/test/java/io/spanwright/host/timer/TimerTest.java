package io.spanwright.host.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.host.EmbeddedHost;
import io.spanwright.host.StagedTestApp;
import io.spanwright.host.TestClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimerTest {
    @TempDir private Path directory;

    @Test
    void callsTheFunctionAtItsTimesAndSkipsThoseThatPassMeanwhile() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory).withTimer();
        long start = System.nanoTime();
        try (EmbeddedHost host = app.start()) {
            assertThat(TestClient.eventually(() -> app.trace("tick").size() == 2)).isTrue();
            assertThat(host.ready()).isTrue();
        }
        // The function takes 1.2 s, so every other second is skipped.
        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThan(1900);
        assertThat(app.trace("tick").get(0)).contains("\"IsPastDue\":false");
    }
}
