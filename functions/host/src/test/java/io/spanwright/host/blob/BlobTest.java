package io.spanwright.host.blob;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.host.EmbeddedHost;
import io.spanwright.host.StagedTestApp;
import io.spanwright.host.TestClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobTest {
    private static final Map<String, String> QUICK =
            Map.of("SPANWRIGHT_HOST_BLOB_SCAN_MILLISECONDS", "200");

    @TempDir private Path directory;
    private StagedTestApp app;
    private Path labels;

    @BeforeEach
    void stage() throws Exception {
        app = StagedTestApp.in(directory).withBlobs();
        labels = Files.createDirectories(app.data().resolve("blobs/labels"));
    }

    @Test
    void callsTheFunctionOnceForEachVersionAlsoAfterARestart() throws Exception {
        Files.writeString(labels.resolve("before.json"), "12345");
        try (EmbeddedHost host = start()) {
            assertThat(TestClient.eventually(() -> app.trace("labels").size() == 1)).isTrue();
            Files.writeString(labels.resolve("after.json"), "123");
            assertThat(TestClient.eventually(() -> app.trace("labels").size() == 2)).isTrue();
            assertThat(host.ready()).isTrue();
        }
        try (EmbeddedHost host = start()) {
            Files.writeString(labels.resolve("before.json"), "123456");
            assertThat(TestClient.eventually(() -> app.trace("labels").size() == 3)).isTrue();
            Thread.sleep(600);
            assertThat(host.ready()).isTrue();
        }
        assertThat(app.trace("labels")).containsExactly("before 5", "after 3", "before 6");
    }

    @Test
    void ignoresOtherNamesAndHiddenFiles() throws Exception {
        Files.writeString(labels.resolve("notes.txt"), "1");
        Files.writeString(labels.resolve(".part.json"), "1");
        Path inner = Files.createDirectories(labels.resolve("inner"));
        Files.writeString(inner.resolve("deep.json"), "1");
        try (EmbeddedHost host = start()) {
            assertThat(TestClient.eventually(() -> !app.trace("labels").isEmpty())).isTrue();
            Thread.sleep(600);
            assertThat(host.ready()).isTrue();
        }
        assertThat(app.trace("labels")).containsExactly("inner/deep 1");
    }

    @Test
    void waitsUntilAFileIsWritten() throws Exception {
        try (EmbeddedHost host = start()) {
            Path file = labels.resolve("slow.json");
            Files.writeString(file, "0");
            for (int i = 0; i < 10; i++) {
                Thread.sleep(100);
                Files.writeString(file, "0", StandardOpenOption.APPEND);
            }
            assertThat(app.trace("labels")).isEmpty();
            assertThat(TestClient.eventually(() -> !app.trace("labels").isEmpty())).isTrue();
            assertThat(host.ready()).isTrue();
        }
        assertThat(app.trace("labels")).containsExactly("slow 11");
    }

    @Test
    void triesFiveTimesAndThenNeverAgain() throws Exception {
        Files.writeString(labels.resolve("bad.json"), "1");
        try (EmbeddedHost host = start()) {
            assertThat(TestClient.eventually(() -> app.trace("labels").size() == 5)).isTrue();
            Files.writeString(labels.resolve("good.json"), "1");
            assertThat(TestClient.eventually(() -> app.trace("labels").contains("good 1")))
                    .isTrue();
            assertThat(host.ready()).isTrue();
        }
        start().close();
        assertThat(app.trace("labels")).hasSize(6);
    }

    private EmbeddedHost start() {
        return app.start(QUICK, Optional.empty());
    }
}
